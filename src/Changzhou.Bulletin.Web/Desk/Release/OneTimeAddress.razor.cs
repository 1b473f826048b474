using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Changzhou.Bulletin.Web.Desk.Release;

/// <summary>An address with a secret in it, which is shown once: the store keeps only its hash.</summary>
public sealed partial class OneTimeAddress : IAsyncDisposable
{
    private readonly string id = $"address-{Guid.NewGuid():N}";
    private IJSObjectReference? script;
    private string said = "";

    [Inject]
    public required IJSRuntime Browser { get; init; }

    [Inject]
    public required DeskAssets Scripts { get; init; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required string Address { get; set; }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (script is not null)
                await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its script with it.
        }
    }

    private async Task CopyAsync()
    {
        script ??= await Browser.InvokeAsync<IJSObjectReference>("import", Scripts.Address("release.js"));
        said = await script.InvokeAsync<bool>("copy", Address) ? ReleaseWords.Copied : ReleaseWords.CopyFailed;
    }
}
