using System.CommandLine;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage.Drafts;

namespace Changzhou.Bulletin.Tool.Verbs;

/// <summary>release YEAR [--json]</summary>
internal static class ReleaseVerb
{
    public static Command Command()
    {
        var year = ToolOptions.Year();
        var json = ToolOptions.Json();
        var command = new Command("release", Words.Release) { year, json };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(year), new Answer(parsed.GetValue(json)), cancel));
        return command;
    }

    private static Task<int> RunAsync(int year, Answer answer, CancellationToken cancel) => ToolStore.UseAsync(async open =>
    {
        await using var press = new Press();
        var releaser = new Releaser(open.Store, new DraftStore(open.Store), press.Painter, press.Printer, TimeProvider.System);
        var result = await releaser.ReleaseAsync(year, cancel);
        return result switch
        {
            ReleaseResult.Released released => answer.Good(new { ok = true, released.Year, release = released.Number, released.Sha256 }, Words.Released(released.Year, released.Number, released.Sha256)),
            ReleaseResult.Unchanged unchanged => answer.Good(new { ok = true, unchanged.Year, release = unchanged.Number, unchanged = true }, Words.Unchanged(unchanged.Year, unchanged.Number)),
            ReleaseResult.Awaiting awaiting => answer.Refused(Words.Awaiting(awaiting.Year, awaiting.Figures)),
            _ => answer.Refused(Words.NoDraft(year)),
        };
    });
}
