using System.CommandLine;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage.Audit;

namespace Changzhou.Bulletin.Tool.Verbs;

/// <summary>release YEAR [--reason TEXT] [--json]</summary>
internal static class ReleaseVerb
{
    public static Command Command()
    {
        var year = ToolOptions.Year();
        var reason = new Option<string?>("--reason") { Description = Words.Reason };
        var json = ToolOptions.Json();
        var command = new Command("release", Words.Release) { year, reason, json };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(year), parsed.GetValue(reason), new Answer(parsed.GetValue(json)), cancel));
        return command;
    }

    private static Task<int> RunAsync(int year, string? reason, Answer answer, CancellationToken cancel) => ToolStore.UseAsync(async open =>
    {
        await using var press = new Press();
        var releaser = new Releaser(open.Store, press.Painter, press.Printer, TimeProvider.System, Press.Site);
        var result = await releaser.ReleaseAsync(year, new() { By = Actor.CommandLine, Reason = reason }, cancel);
        return result switch
        {
            ReleaseResult.Released released => answer.Good(new { ok = true, released.Year, release = released.Number, released.Sha256 }, Words.Released(released.Year, released.Number, released.Sha256)),
            ReleaseResult.Unchanged unchanged => answer.Good(new { ok = true, unchanged.Year, release = unchanged.Number, unchanged = true }, Words.Unchanged(unchanged.Year, unchanged.Number)),
            ReleaseResult.NeedsReason correction => answer.WrongUsage(Words.NeedsReason(correction.Year, correction.Number)),
            ReleaseResult.Awaiting awaiting => answer.Refused(Words.Awaiting(awaiting.Year, awaiting.Figures)),
            ReleaseResult.Faulty faulty => answer.Refused(Words.Faulty(faulty.Year, faulty.Faults)),
            _ => answer.Refused(Words.NoDraft(year)),
        };
    });
}
