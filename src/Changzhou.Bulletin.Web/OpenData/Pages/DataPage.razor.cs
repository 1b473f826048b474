using System.Globalization;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Web.OpenData.Linked;
using Changzhou.Bulletin.Web.Reading;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.OpenData.Pages;

public sealed partial class DataPage
{
    private const int Kilo = 1000;

    [Parameter, EditorRequired]
    public required IReadOnlyList<(PublishedEdition Edition, IReadOnlyList<ArtefactEntry> Files)> Files { get; set; }

    [Inject]
    private SiteSettings Site { get; set; } = null!;

    private RenderFragment Head => builder =>
    {
        builder.AddMarkupContent(0, $"<link rel=\"alternate\" type=\"application/ld+json\" href=\"{OpenDataEndpoints.CatalogueJsonLd}\"><link rel=\"alternate\" type=\"text/turtle\" href=\"{OpenDataEndpoints.CatalogueTurtle}\">");
        builder.AddContent(1, LinkedData.Catalogue(Files));
    };

    private static bool HasBlocks(SnapshotChapter chapter) => chapter.Blocks.Any(block => block is { Table: not null } or { Chart: not null });

    private static string Say(string words, params object[] values) => string.Format(CultureInfo.InvariantCulture, words, values);

    /// <summary>152 kB</summary>
    private static string Size(int bytes) =>
        bytes < Kilo ? $"{bytes} B" : bytes < Kilo * Kilo ? Say("{0:0} kB", (decimal)bytes / Kilo) : Say("{0:0.0} MB", (decimal)bytes / (Kilo * Kilo));

    private static string Meaning(ArtefactEntry file) => file.MediaType switch
    {
        MediaTypes.Pdf => DataWords.FilePdf,
        MediaTypes.Xlsx => DataWords.FileXlsx,
        MediaTypes.Csv => DataWords.FileCsv,
        MediaTypes.Json => DataWords.FileJson,
        _ => DataWords.FileZip,
    };
}
