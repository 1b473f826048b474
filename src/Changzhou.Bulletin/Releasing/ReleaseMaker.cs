using Changzhou.Bulletin.Releasing.Data;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;

namespace Changzhou.Bulletin.Releasing;

/// <summary>Makes the files of a release from its snapshot: PDF, data, charts and pictures.</summary>
internal sealed class ReleaseMaker(ChartPainter painter, IPrinter printer, TimeProvider clock, PublicSite site)
{
    /// <summary>What the PDF carries inside stands beside it too, in the same bytes.</summary>
    public async Task<MadeRelease> MakeAsync(Snapshot snapshot, IReadOnlyDictionary<string, byte[]> pictures, CancellationToken cancel)
    {
        var steps = new List<StepTime>();
        var since = clock.GetTimestamp();
        void Done(ReleaseStep step)
        {
            steps.Add(new(step, clock.GetElapsedTime(since)));
            since = clock.GetTimestamp();
        }

        var job = EditionPrinting.JobFor(snapshot, pictures, site: site);
        var bytes = job.Snapshot.ToArray();
        var sha256 = SnapshotJson.Sha256(bytes);
        var xlsx = Artefact.Of("figures.xlsx", MediaTypes.Xlsx, FigureFiles.Xlsx(snapshot, sha256, site));
        var package = Artefact.Of(DataPackage.FileName, MediaTypes.Zip, DataPackage.Write(snapshot, sha256, site));
        Done(ReleaseStep.Data);

        using var pdf = new MemoryStream();
        await printer.PrintAsync(job, pdf, cancel);
        Done(ReleaseStep.Pdf);

        var charts = await ChartFiles.MakeAsync(snapshot, painter, site, cancel);
        Done(ReleaseStep.Charts);
        return new(snapshot, bytes, sha256,
        [
            Artefact.Of("bulletin.pdf", MediaTypes.Pdf, pdf.ToArray()),
            .. job.Attachments.Select(attachment => Artefact.Of(attachment.Name, attachment.MediaType, attachment.Content.ToArray())),
            xlsx,
            package,
            .. charts,
            .. job.Pictures.Select(picture => Artefact.Of(picture.Key, MediaTypes.OfPicture(picture.Key), picture.Value)),
        ], steps);
    }
}

internal sealed record MadeRelease(Snapshot Snapshot, byte[] Bytes, string Sha256, IReadOnlyList<Artefact> Artefacts, IReadOnlyList<StepTime> Steps);

/// <summary>How long a step of making a release took.</summary>
public sealed record StepTime(ReleaseStep Step, TimeSpan Time);

public enum ReleaseStep
{
    /// <summary>Draft to snapshot.</summary>
    Snapshot,

    /// <summary>The snapshot's bytes, CSV, JSON, workbook and data package.</summary>
    Data,

    Pdf,
    Charts,

    /// <summary>Into the database.</summary>
    Store,
}
