using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Workbooks;
using Spectre.Console;

namespace Changzhou.Bulletin.Tool;

/// <summary>Says the outcome of a verb: to people as text, to programs as one JSON object on standard output.</summary>
internal sealed class Answer(bool json)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    // Progress and remarks go to standard error, so that standard output can be piped.
    public IAnsiConsole Console { get; } = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(System.Console.Error) });

    public int Good(object answer, string text)
    {
        Say(answer, text);
        return ExitCodes.Good;
    }

    public int Refused(string text)
    {
        Say(new { ok = false, faults = new[] { new { what = text } } }, text);
        return ExitCodes.Refused;
    }

    /// <summary>The verb lacks what it needs in this case, which its options alone could not tell.</summary>
    public int WrongUsage(string text)
    {
        Refused(text);
        return ExitCodes.WrongUsage;
    }

    public int Refused(IReadOnlyList<Fault> faults)
    {
        Say(new { ok = false, faults }, string.Join(Environment.NewLine, [.. faults.Select(fault => fault.ToString()), Words.Faults(faults.Count)]));
        return ExitCodes.Refused;
    }

    /// <summary>Refused, with what else a person should know; notices are said in either case.</summary>
    public int Refused(IReadOnlyList<Fault> faults, IReadOnlyList<Notice> notices)
    {
        Say(new { ok = false, faults, notices }, string.Join(
            Environment.NewLine, [.. faults.Select(fault => fault.ToString()), .. notices.Select(notice => Words.Remark(notice.ToString())), Words.Faults(faults.Count)]));
        return ExitCodes.Refused;
    }

    private void Say(object answer, string text) =>
        System.Console.Out.WriteLine(json ? JsonSerializer.Serialize(answer, Json) : text);
}
