using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Workbooks;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Drafts;

namespace Changzhou.Bulletin.Tool.Verbs;

/// <summary>import --template FILE.xlsx [--year N] [--json]</summary>
internal static class TemplateVerb
{
    public static Task<int> RunAsync(string file, int? year, Answer answer, CancellationToken cancel) => ToolStore.UseAsync(async open =>
    {
        var (catalogue, last) = await FromStoreAsync(open.Store, year, cancel) ?? FromSeeds(year);
        if ((year ?? last?.Year + 1) is not { } wanted)
        {
            return answer.Refused(Words.TemplateYear);
        }

        await File.WriteAllBytesAsync(file, WorkbookTemplate.Write(wanted, catalogue, last), cancel);
        return answer.Good(new { ok = true, file = Path.GetFullPath(file), year = wanted, last = last?.Year }, Words.Template(file, wanted, last?.Year));
    });

    /// <summary>Null where the store knows no indicators yet.</summary>
    private static async Task<(Catalogue Catalogue, Edition? Last)?> FromStoreAsync(BulletinStore store, int? year, CancellationToken cancel)
    {
        var drafts = new DraftStore(store);
        var last = (await drafts.YearsAsync(cancel)).Where(known => year is null || known < year).Cast<int?>().FirstOrDefault();
        var draft = await drafts.LoadAsync(last ?? 0, cancel);
        return draft.Catalogue.Indicators.Count == 0 ? null : (draft.Catalogue, draft.Edition);
    }

    /// <summary>The editions that come with the program.</summary>
    private static (Catalogue Catalogue, Edition? Last) FromSeeds(int? year)
    {
        var editions = new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "seeds", "editions"));
        var inputs = !editions.Exists ? [] : editions.GetDirectories().OrderByDescending(folder => folder.Name, StringComparer.Ordinal)
            .Select(folder => EditionInput.Read(folder.FullName).Value).OfType<EditionInput>().ToList();
        var last = inputs.FirstOrDefault(input => year is null || input.Edition.Year < year);
        return (last ?? inputs.FirstOrDefault()) is { } known ? (known.Catalogue, last?.Edition) : (Catalogue.Empty, null);
    }
}
