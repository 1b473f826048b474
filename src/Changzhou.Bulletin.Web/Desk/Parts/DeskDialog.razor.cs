using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Changzhou.Bulletin.Web.Desk.Parts;

/// <summary>Opens as soon as it is rendered; whoever shows it takes it away when it says that it was closed.</summary>
public sealed partial class DeskDialog(IJSRuntime script, DeskAssets assets) : IAsyncDisposable
{
    private readonly string headingId = $"dialog-{Guid.NewGuid():N}";
    private ElementReference element;
    private IJSObjectReference? module;

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter]
    public bool Wide { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment Actions { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClosed { get; set; }

    /// <summary>Closes it as Esc does.</summary>
    public async Task CloseAsync()
    {
        if (module is not null)
            await module.InvokeVoidAsync("close", element);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        module = await script.InvokeAsync<IJSObjectReference>("import", assets.Address("dialog.js"));
        await module.InvokeVoidAsync("open", element);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and with it the module.
        }
    }
}
