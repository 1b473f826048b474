using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Web.Desk.Parts;

namespace Changzhou.Bulletin.Web.Desk.Log;

/// <summary>What an import changed, as EditionDifference writes it into the log, line by line in Chinese.</summary>
internal static partial class ImportedLines
{
    /// <summary>Of how many changes the log has only the first.</summary>
    private const string More = "… (";

    public static string Read(string logged, LogNames names) => string.Join('\n', logged.Split('\n').Select(line => Line(line, names)));

    /// <summary>A line without a name of ours before its colon is the second line of a text, and stays as it is.</summary>
    private static string Line(string line, LogNames names) =>
        line.StartsWith(More, StringComparison.Ordinal) ? Say(LogWords.ImportedMore, line[More.Length..].TrimEnd(')'))
        : line.Split(": ", 2) is [var what, var text] && Told(what, text, names) is var (thing, said) ? Say(LogWords.FieldLine, thing, said)
        : line;

    private static (string Thing, string Said)? Told(string what, string text, LogNames names)
    {
        if (LogNames.IsFigure(what))
            return (names.Figure(what), Figure(text, names));
        if (LoggedWords.Word("field", what) is var field && field != what)
            return (field, what == "figures" ? string.Join('、', text.Split(' ').Select(names.Figure)) : text);
        if (Number().IsMatch(what))
            return (Say(LogWords.WaiverAt, what), Waiver(text, names));
        if (Hash().IsMatch(text))
            return ($"{LoggedWords.Word("subject", "picture")} {what}", Say(LogWords.Fingerprint, text));
        if (what.Split(' ') is not [var place, .. var at] || !names.IsPlace(place))
            return null;

        return at is [var block] ? (Say(LogWords.BlockAt, names.Place(place), block), text) : (LoggedWords.Subject($"{(place.Contains('/', StringComparison.Ordinal) ? "section" : "chapter")}:{place}", names), text);
    }

    /// <summary>33微克/立方米 （0 位小数） 环境空气 › 细颗粒物 监测站 of 33微克/立方米 (0) air/pm25 监测站.</summary>
    private static string Figure(string written, LogNames names) => string.Join(' ', written.Split(' ').Select((word, at) =>
        at == 0 ? word
        : Decimals().Match(word) is { Success: true } decimals ? Say(LogWords.Decimals, decimals.Groups[1].Value)
        : names.IsPlace(word) ? names.Place(word)
        : word));

    private static string Waiver(string written, LogNames names) => written.Split(' ', 3) is [var rule, var place, var rest] ? $"{RuleTitles.Of(rule)} {names.Place(place)} {rest}" : written;

    private static string Say(string words, params object[] with) => string.Format(CultureInfo.InvariantCulture, words, with);

    [GeneratedRegex("^[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\(([0-9]+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Decimals();

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();
}
