using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Web.Desk.Release;
using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Desk.Log;

/// <summary>What the log holds of an act, in the words of the bureau: no key, and no name of a property, reaches whoever reads it.</summary>
internal static partial class LoggedWords
{
    /// <summary>What was there before or after an act, for reading and comparing.</summary>
    public static string? Of(string act, string? logged) => logged is null ? null : act switch
    {
        Act.BlockAdded or Act.BlockEdited or Act.BlockMoved or Act.BlockRemoved => Block(LoggedBlock.Read(logged)),
        Act.FigureAdded or Act.FigureEdited or Act.FigureRemoved or Act.EditionEdited => Fields(logged),
        Act.StateChanged => State(logged),
        Act.AccountAdded or Act.AccountChanged => Account(logged),
        Act.SecondFactorChanged => Word("factor", logged),
        Act.PreviewShared or Act.Rehearsed or Act.BackupRestored => Time().Replace(logged, time => DeskTime.Second(DateTimeOffset.Parse(time.Value, CultureInfo.InvariantCulture))).Replace("/", " — ", StringComparison.Ordinal),
        _ => logged,
    };

    /// <summary>数据 细颗粒物年均浓度（2023年） of figure:air.pm25.mean@全市:2023#mean; what has no name of its own stays as the log is searched by it.</summary>
    /// <param name="catalogue">Null where none is at hand: then a figure stands by its code.</param>
    public static string Subject(string subject, Catalogue? catalogue = null)
    {
        var (kind, rest) = subject.IndexOf(':', StringComparison.Ordinal) is > 0 and var at ? (subject[..at], subject[(at + 1)..]) : (subject, "");
        var word = Word("subject", kind);
        return kind switch
        {
            "figure" => $"{word} {(catalogue is null ? rest : Figure(rest, catalogue))}",
            "chapter" => $"{word} {LogActs.Chapter(rest)}",
            _ => rest.Length == 0 ? word : $"{word} {rest}",
        };
    }

    /// <summary>细颗粒物年均浓度（2023年） of air.pm25.mean@全市:2023#mean.</summary>
    public static string Figure(string key, Catalogue catalogue)
    {
        if (Key().Match(key) is not { Success: true } match || catalogue.FindIndicator(match.Groups["indicator"].Value) is not { } indicator || !Period.TryParse(match.Groups["period"].Value, out var period))
            return key;
        var region = match.Groups["region"].Value is var named && named == Catalogue.WholeCity ? "" : named;
        return string.Format(CultureInfo.InvariantCulture, LogWords.FigureNamed, region, indicator.Name, period.InChinese, match.Groups["basis"].Value);
    }

    private static string Block(LoggedBlock block) => $"{Place(block.Place)}\n{BlockFields.Written(block.Block)}";

    /// <summary>环境空气 o3 of air/o3.</summary>
    private static string Place(string place) => place.Split('/', 2) is [var topic, var section] ? $"{LogActs.Chapter(topic)} {section}" : LogActs.Chapter(place);

    /// <summary>A line for each field that holds anything.</summary>
    private static string Fields(string logged)
    {
        using var fields = JsonDocument.Parse(logged);
        return string.Join('\n', fields.RootElement.EnumerateObject().Select(field => (field.Name, Text: Text(field.Name, field.Value))).Where(field => field.Text.Length > 0)
            .Select(field => string.Format(CultureInfo.InvariantCulture, LogWords.FieldLine, Word("field", field.Name), field.Text)));
    }

    private static string Text(string field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join('、', value.EnumerateArray().Select(one => one.ToString())),
        JsonValueKind.String when field == "place" => Place(value.GetString()!),
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

    private static string Word(string kind, string key) => LogWords.ResourceManager.GetString($"{kind}.{key}", CultureInfo.InvariantCulture) ?? key;

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(?:Z|[+-][0-9]{2}:[0-9]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex("^(?<indicator>[^@]+)@(?<region>[^:]+):(?<period>[^#]+)#[^!]+(?:!(?<basis>.+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
