using Changzhou.Bulletin.Releasing.Data;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;

namespace Changzhou.Bulletin.Releasing;

/// <summary>The files that a draft would be released with, each made when it is asked for.</summary>
public sealed class DraftFiles(Snapshot snapshot, IReadOnlyDictionary<string, byte[]> pictures, ChartPainter painter, IPrinter printer, PublicSite site)
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, Artefact>> charts = [];

    /// <param name="name">Path within the release, such as bulletin.pdf.</param>
    public async Task<Artefact?> FindAsync(string name, CancellationToken cancel = default) => name switch
    {
        "bulletin.pdf" => Artefact.Of(name, MediaTypes.Pdf, await PrintAsync(cancel)),
        "figures.csv" => Artefact.Of(name, MediaTypes.Csv, FigureFiles.Csv(snapshot)),
        "figures.json" => Artefact.Of(name, MediaTypes.Json, FigureFiles.JsonText(snapshot, Sha256(), site)),
        "figures.xlsx" => Artefact.Of(name, MediaTypes.Xlsx, FigureFiles.Xlsx(snapshot, Sha256(), site)),
        DataPackage.FileName => Artefact.Of(name, MediaTypes.Zip, DataPackage.Write(snapshot, Sha256(), site)),
        ChartFiles.Share => (await ChartsAsync("", cancel)).GetValueOrDefault(name),
        _ when name.Split('/') is ["charts", var topic, _] => (await ChartsAsync(topic, cancel)).GetValueOrDefault(name),
        _ => pictures.TryGetValue(name, out var picture) ? Artefact.Of(name, MediaTypes.OfPicture(name), picture) : null,
    };

    private string Sha256() => SnapshotJson.Sha256(SnapshotJson.Write(snapshot));

    private async Task<byte[]> PrintAsync(CancellationToken cancel)
    {
        using var pdf = new MemoryStream();
        await printer.PrintAsync(EditionPrinting.JobFor(snapshot, pictures, site: site), pdf, cancel);
        return pdf.ToArray();
    }

    /// <summary>Only those of one chapter: a page shows no others.</summary>
    private async Task<IReadOnlyDictionary<string, Artefact>> ChartsAsync(string topic, CancellationToken cancel)
    {
        if (!charts.TryGetValue(topic, out var known))
        {
            var chapter = snapshot with
            {
                Summary = topic == ChartPainter.Summary ? snapshot.Summary : [],
                Parts = [.. snapshot.Parts.Select(part => part with { Chapters = [.. part.Chapters.Where(chapter => chapter.Topic == topic)] })],
            };
            known = (await ChartFiles.MakeAsync(chapter, painter, site, cancel)).ToDictionary(file => file.Name);
            charts[topic] = known;
        }

        return known;
    }
}
