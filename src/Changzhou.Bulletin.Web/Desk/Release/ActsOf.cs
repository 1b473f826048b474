using Changzhou.Bulletin.Storage.Audit;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Release;

/// <summary>Shows nothing; tells its page whenever anybody, in whatever process, did something.</summary>
public sealed class ActsOf(ActNews news) : ComponentBase, IDisposable
{
    private int heard;

    /// <summary>Null for acts of all years.</summary>
    [Parameter]
    public int? Year { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnAct { get; set; }

    protected override void OnInitialized() => news.Done += Hear;

    public void Dispose() => news.Done -= Hear;

    private void Hear(ActDone act)
    {
        // Acts that come while the page reads are told together, once it has read.
        if ((Year is null || act.Year == Year) && Interlocked.Increment(ref heard) == 1)
            _ = InvokeAsync(TellAsync);
    }

    private async Task TellAsync()
    {
        try
        {
            int told;
            do
            {
                told = Volatile.Read(ref heard);
                await OnAct.InvokeAsync();
            }
            while (Interlocked.CompareExchange(ref heard, 0, told) != told);
        }
        catch (Exception failure)
        {
            Volatile.Write(ref heard, 0);
            await DispatchExceptionAsync(failure);
        }
    }
}
