using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Data;
using Changzhou.Bulletin.Web.OpenData;
using Changzhou.Bulletin.Web.Reading.Lasting;
using Changzhou.Bulletin.Web.Reading.Pages;

namespace Changzhou.Bulletin.Web.Reading.Delivery;

/// <summary>Where the files of an edition come from; null for one that it has not.</summary>
/// <param name="name">One that was found in the snapshot.</param>
internal delegate ValueTask<Artefact?> ArtefactSource(string name);

/// <summary>What an edition has at an address below its own: a page, or a file.</summary>
internal abstract record EditionContent
{
    private EditionContent()
    {
    }

    /// <param name="Charts">The chapters whose charts the page shows.</param>
    /// <param name="IsOfWords">Whether it hangs on a visitor's words, and is not to be kept.</param>
    public sealed record Page(Type Component, Dictionary<string, object?> Parameters, IReadOnlyList<SnapshotChapter> Charts, bool IsOfWords = false) : EditionContent;

    /// <param name="Disposition">inline or attachment; null for a picture, which has no name of its own.</param>
    /// <param name="IsWhole">Sent as it is and in ranges where asked: a phone resumes a PDF.</param>
    /// <param name="Inside">The file that holds it, where it is no file of the release by itself.</param>
    public sealed record File(string Name, string? Disposition = null, string? FileName = null, bool IsWhole = false, string? Inside = null) : EditionContent
    {
        /// <summary>Makes a file that no release stores, from the snapshot; null for one that it stores.</summary>
        public Func<byte[]>? Made { get; init; }
    }

    /// <param name="path">Below the edition's own address, without a slash before it; empty for the front page.</param>
    public static EditionContent? Find(PublishedEdition edition, string path, IQueryCollection query)
    {
        var snapshot = edition.Snapshot;
        return path switch
        {
            "" => new Page(typeof(FrontPage), [], []),
            "figures" => Figures(FigureFilter.Of(query["q"], query["topic"])),
            Addresses.Governance => new Page(typeof(GovernancePage), [], []),
            Addresses.ShareImage => new File(path),
            "bulletin.pdf" => new File(path, "inline", $"{snapshot.Title}.pdf", IsWhole: true),
            "figures.xlsx" => new File(path, "attachment", $"{snapshot.Title}{Words.DataFileSuffix}.xlsx", IsWhole: true),
            "figures.csv" or "figures.json" => new File(path, "attachment", $"{snapshot.Title}{Words.DataFileSuffix}{Path.GetExtension(path)}"),
            DataPackage.FileName => new File(path, "attachment", $"{snapshot.Title}{Words.DataFileSuffix}.zip", IsWhole: true),
            DataPackage.Descriptor or DataPackage.CsvMetadata => new File(path, "inline", path, Inside: DataPackage.FileName),
            _ when path.StartsWith("data/", StringComparison.Ordinal) => new File(path, "attachment", Path.GetFileName(path), Inside: DataPackage.FileName),
            _ => (EditionContent?)Chapter(snapshot, path) ?? Picture(snapshot, path.Split('/')) ?? LastingContent.Find(edition, path.Split('/')),
        };
    }

    private static Page Figures(FigureFilter filter) => new(typeof(FiguresPage), new() { [nameof(FiguresPage.Filter)] = filter }, [], IsOfWords: !filter.IsEmpty);

    private static Page? Chapter(Snapshot snapshot, string topic) =>
        snapshot.Chapters.FirstOrDefault(chapter => chapter.Topic == topic) is { } chapter
            ? new(typeof(ChapterPage), new() { [nameof(ChapterPage.Chapter)] = chapter }, [chapter])
            : null;

    private static File? Picture(Snapshot snapshot, string[] path) => path switch
    {
        ["charts", var topic, var file] => ReleaseFiles.Chart(snapshot, topic, file),
        ["pictures", var file] => ReleaseFiles.Picture(snapshot, file),
        _ => null,
    } is { } name ? new(name, IsWhole: name.EndsWith(".png", StringComparison.OrdinalIgnoreCase)) : null;
}
