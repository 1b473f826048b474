using System.CommandLine;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Storage.Drafts;

namespace Changzhou.Bulletin.Tool.Verbs;

/// <summary>export YEAR --out DIR [--tree] [--json]</summary>
internal static class ExportVerb
{
    public static Command Command()
    {
        var year = ToolOptions.Year();
        var folder = ToolOptions.Out();
        var tree = new Option<bool>("--tree") { Description = Words.Tree };
        var json = ToolOptions.Json();
        var command = new Command("export", Words.Export) { year, folder, tree, json };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(year), parsed.GetRequiredValue(folder), parsed.GetValue(tree), new Answer(parsed.GetValue(json)), cancel));
        return command;
    }

    private static Task<int> RunAsync(int year, string folder, bool tree, Answer answer, CancellationToken cancel) => ToolStore.UseAsync(async open =>
    {
        var draft = await new DraftStore(open.Store).LoadAsync(year, cancel);
        if (draft.Edition is not { } edition)
        {
            return answer.Refused(Words.NoDraft(year));
        }

        var target = tree ? Path.Combine(folder, "editions", $"{year}") : folder;
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !File.Exists(Path.Combine(target, "edition.yaml")))
        {
            return answer.Refused(Words.NotEmpty(target));
        }

        EditionWriter.Write(edition, draft.Catalogue, target);
        if (tree)
        {
            CatalogueWriter.Write(draft.Catalogue, Path.Combine(folder, "reference"));
            HistoryWriter.Write(draft.History, Path.Combine(folder, "history"));
        }

        return answer.Good(new { ok = true, year, folder = Path.GetFullPath(target) }, Words.Exported(year, target));
    });
}
