using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Preview;
using Microsoft.Extensions.Logging.Abstractions;

namespace Changzhou.Bulletin.Tests.Typesetting;

/// <summary>A preview, and the whole sample edition in it, for the tests of a class.</summary>
public sealed class PreviewDesk : IAsyncLifetime
{
    private static readonly Dictionary<string, byte[]> NoPictures = [];

    internal PagePreview Preview { get; } = new(new(), NullLogger<TypesettingWorker>.Instance);

    internal Snapshot Edition { get; } = SampleEdition.Whole();

    internal PreviewedPages Whole { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Whole = await PagesAsync(Edition);

    public ValueTask DisposeAsync() => Preview.DisposeAsync();

    internal Task<PreviewOutcome> ShowAsync(Snapshot edition, string? topic = null, IReadOnlyDictionary<string, byte[]>? pictures = null) =>
        Preview.RenderAsync(Guid.NewGuid().ToString(), edition, pictures ?? NoPictures, topic, TestContext.Current.CancellationToken);

    internal async Task<PreviewedPages> PagesAsync(Snapshot edition, string? topic = null)
    {
        var outcome = await ShowAsync(edition, topic);
        Assert.Null(outcome.Trouble);
        return outcome.Pages!;
    }
}
