using System.Globalization;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Data;
using Changzhou.Bulletin.Releasing.Errata;
using Changzhou.Bulletin.Web.Reading;

namespace Changzhou.Bulletin.Web.OpenData.Api;

/// <summary>A part of a list, with where it lies in the whole.</summary>
public sealed record Page<T>(int Total, int Number, int PageSize, IReadOnlyList<T> Items)
{
    [System.Text.Json.Serialization.JsonPropertyName("page")]
    public int Number { get; } = Number;
}

public sealed record EditionResource(
    int Year, string Title, string City, string CityEn, string Publisher, string Issued, string Narrative, int Release, DateTimeOffset ReleasedAt, string Sha256, int FigureCount, string Address,
    IReadOnlyList<FileResource> Files)
{
    internal static EditionResource Of(PublishedEdition edition)
    {
        var snapshot = edition.Snapshot;
        return new(
            edition.Year, snapshot.Title, snapshot.City, snapshot.CityEn, snapshot.Publisher, snapshot.Issued, snapshot.Narrative, edition.Release, edition.ReleasedAt, edition.Sha256,
            snapshot.Figures.Count, edition.Root,
            [
                new("bulletin.pdf", MediaTypes.Pdf, $"{edition.Root}/bulletin.pdf"),
                new("figures.csv", MediaTypes.Csv, $"{edition.Root}/figures.csv"),
                new("figures.xlsx", MediaTypes.Xlsx, $"{edition.Root}/figures.xlsx"),
                new("figures.json", MediaTypes.Json, $"{edition.Root}/figures.json"),
                new(DataPackage.FileName, MediaTypes.Zip, $"{edition.Root}/{DataPackage.FileName}"),
            ]);
    }
}

public sealed record FileResource(string Name, string MediaType, string Address);

public sealed record ReleaseResource(int Year, int Release, DateTimeOffset ReleasedAt, string Sha256, bool IsCurrent, string? Reason, string Address)
{
    internal static ReleaseResource Of(ReleaseEntry entry, PublishedEdition current) => new(
        entry.Year, entry.Number, entry.ReleasedAt, entry.Sha256, entry.Number == current.Release,
        current.Errata.FirstOrDefault(erratum => erratum.Release == entry.Number)?.Reason,
        string.Create(CultureInfo.InvariantCulture, $"/{entry.Year}/releases/{entry.Number}"));
}

public sealed record ChapterResource(
    string Topic, int Number, string NumberLabel, string Part, string Title, string TitleEn, int FigureCount, string Address,
    IReadOnlyList<SectionResource> Sections, IReadOnlyList<BlockResource> Tables, IReadOnlyList<BlockResource> Charts)
{
    internal static IEnumerable<ChapterResource> Of(PublishedEdition edition) =>
        from part in edition.Snapshot.Parts
        from chapter in part.Chapters
        select new ChapterResource(
            chapter.Topic, chapter.Number, chapter.NumberLabel, part.Title, chapter.PlainTitle, Editions.Topic.Find(chapter.Topic)?.NameEn ?? "",
            edition.Snapshot.Figures.Count(figure => FigureFilter.TopicOf(figure) == chapter.Topic), $"{edition.Root}/{chapter.Topic}",
            [.. chapter.Sections.Select(section => new SectionResource(section.Key, section.PlainTitle))],
            [.. chapter.Blocks.Where(block => block.Table is not null).Select(block => BlockResource.Of(edition, block.Table!.Key, block.Table.Number, block.Table.Caption, block.Table.Unit, BlockTables.Of(chapter.Topic, block.Table)))],
            [.. chapter.Blocks.Where(block => block.Chart is not null).Select(block => BlockResource.Of(edition, block.Chart!.Key, block.Chart.Number, block.Chart.Caption, block.Chart.Unit, BlockTables.Of(chapter.Topic, block.Chart)))]);
}

public sealed record SectionResource(string Key, string Title);

/// <summary>A table or a chart.</summary>
public sealed record BlockResource(string Key, string Number, string Caption, string Unit, string Csv)
{
    internal static BlockResource Of(PublishedEdition edition, string key, string number, IEnumerable<Run> caption, string unit, DataTable data) =>
        new(key, number, Run.Plain(caption), unit, $"{edition.Root}/{data.Path}");
}

public sealed record ErratumResource(int Year, int Release, DateTimeOffset ReleasedAt, string Reason, IReadOnlyList<FigureChangeResource> Figures, IReadOnlyList<TextChangeResource> Texts)
{
    internal static ErratumResource Of(int year, Erratum erratum) => new(
        year, erratum.Release, erratum.ReleasedAt, erratum.Reason,
        [.. erratum.Figures.Select(change => new FigureChangeResource(change.Id, change.Name, change.Region, change.Period, change.Place, change.Before, change.After))],
        [.. erratum.Texts.Select(change => new TextChangeResource(change.Place, change.Title, change.Before, change.After))]);
}

public sealed record FigureChangeResource(string Id, string Name, string Region, string Period, string Place, string? Before, string? After);

public sealed record TextChangeResource(string Place, string Title, string? Before, string? After);
