using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Web.Desk.Importing;
using Changzhou.Bulletin.Web.Desk.Parts;
using Changzhou.Bulletin.Web.Desk.Release;
using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Desk.Log;

/// <summary>What the log holds of an act, in the words of the bureau: no key, and no name of a property, reaches whoever reads it.</summary>
internal static partial class LoggedWords
{
    /// <summary>What was there before or after an act, for reading and comparing.</summary>
    /// <param name="names">Null for an act that belongs to no draft.</param>
    public static string? Of(string act, string? logged, LogNames? names = null) => logged is null ? null : act switch
    {
        Act.BlockAdded or Act.BlockEdited or Act.BlockMoved or Act.BlockRemoved => Block(LoggedBlock.Read(logged), names ?? LogNames.None),
        Act.FigureAdded or Act.FigureEdited or Act.FigureRemoved or Act.EditionEdited => Fields(logged, names ?? LogNames.None),
        Act.Imported or Act.ImportUndone or Act.EditionCreated => ImportedLines.Read(logged, names ?? LogNames.None),
        Act.WaiverProposed or Act.WaiverConfirmed or Act.WaiverRejected or Act.WaiverRemoved => Waiver(logged, names ?? LogNames.None),
        Act.PictureAdded or Act.ChapterSigned or Act.Released => string.Format(CultureInfo.InvariantCulture, LogWords.Fingerprint, logged),
        Act.StateChanged => State(logged),
        Act.AccountAdded or Act.AccountChanged => Account(logged),
        Act.SecondFactorChanged => Word("factor", logged),
        Act.PreviewShared or Act.Rehearsed or Act.BackupRestored => Time().Replace(logged, time => DeskTime.Second(DateTimeOffset.Parse(time.Value, CultureInfo.InvariantCulture))).Replace("/", " — ", StringComparison.Ordinal),
        _ => logged,
    };

    /// <summary>数据 细颗粒物年均浓度（2023年） of figure:air.pm25.mean@全市:2023#mean; what is known by an identifier alone is told by its kind.</summary>
    /// <param name="names">Null for what belongs to no draft.</param>
    public static string Subject(string subject, LogNames? names = null)
    {
        var (kind, rest) = subject.IndexOf(':', StringComparison.Ordinal) is > 0 and var at ? (subject[..at], subject[(at + 1)..]) : (subject, "");
        var known = names ?? LogNames.None;
        var told = kind switch
        {
            "figure" => known.Figure(rest),
            "chapter" or "section" => known.Place(rest),
            "import" => PastImports.KindName(rest),
            "waiver" => RuleTitles.Of(rest),
            "review" => known.Place(rest.Split(':')[0]),
            _ => Guid.TryParse(rest, out _) ? "" : rest,
        };
        return $"{Word("subject", kind)} {told}".TrimEnd();
    }

    private static string Block(LoggedBlock block, LogNames names) => $"{names.Place(block.Place)}\n{BlockFields.Written(block.Block)}";

    /// <summary>环境空气 › 臭氧 34微克/立方米 of air/o3 34微克/立方米: where the finding is, what it is about, and why it may stand.</summary>
    private static string Waiver(string logged, LogNames names) => logged.Split(' ', 2) is [var place, var about] ? $"{names.Place(place)} {about}" : logged;

    /// <summary>A line for each field that holds anything.</summary>
    private static string Fields(string logged, LogNames names)
    {
        using var fields = JsonDocument.Parse(logged);
        return string.Join('\n', fields.RootElement.EnumerateObject().Select(field => (field.Name, Text: Text(field.Name, field.Value, names))).Where(field => field.Text.Length > 0)
            .Select(field => string.Format(CultureInfo.InvariantCulture, LogWords.FieldLine, Word("field", field.Name), field.Text)));
    }

    private static string Text(string field, JsonElement value, LogNames names) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join('、', value.EnumerateArray().Select(one => one.ToString())),
        JsonValueKind.String when field == "place" => names.Place(value.GetString()!),
        _ => value.ToString(),
    };

    /// <summary>已排期 2025-06-05 09:00:00 of Scheduled 2025-06-05T01:00:00Z.</summary>
    private static string State(string logged) => logged.Split(' ', 2) is [var state, .. var time] && Enum.TryParse<EditionState>(state, out var known)
        ? string.Join(' ', [ReleaseSayings.Name(known), .. time.Select(at => DeskTime.Second(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)))])
        : logged;

    /// <summary>zhang.xm 张晓明 编辑、审核 of zhang.xm 张晓明 editor,reviewer.</summary>
    private static string Account(string logged) => logged.LastIndexOf(' ') is > 0 and var at
        ? $"{logged[..at]} {string.Join('、', logged[(at + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(role => Word("role", role)))}"
        : logged;

    internal static string Word(string kind, string key) => LogWords.ResourceManager.GetString($"{kind}.{key}", CultureInfo.InvariantCulture) ?? key;

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(?:Z|[+-][0-9]{2}:[0-9]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
