using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Tests.Typesetting;

/// <summary>The sample edition, printed once for all tests that only look at it.</summary>
public sealed class PrintedEdition : IAsyncLifetime
{
    internal Snapshot Snapshot { get; } = SampleEdition.Whole();

    internal PdfFile Pdf { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await using var workshop = new Workshop();
        Pdf = new(await workshop.PrintAsync(Workshop.Job(Snapshot)));
    }

    public ValueTask DisposeAsync()
    {
        Pdf.Dispose();
        return ValueTask.CompletedTask;
    }
}
