using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Release;

/// <summary>How long it is until a time: 还有 2 天 5 小时.</summary>
public sealed partial class Remaining(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private ITimer? timer;

    [Parameter, EditorRequired]
    public required DateTimeOffset Until { get; set; }

    private string Words => (Until - clock.GetUtcNow()) switch
    {
        { Ticks: <= 0 } => ReleaseWords.RemainOver,
        { TotalDays: >= 1 } left => ReleaseSayings.Say(ReleaseWords.RemainDays, left.Days, left.Hours),
        { TotalHours: >= 1 } left => ReleaseSayings.Say(ReleaseWords.RemainHours, left.Hours, left.Minutes),
        var left => ReleaseSayings.Say(ReleaseWords.RemainMinutes, left.Minutes, left.Seconds),
    };

    protected override void OnInitialized() => timer = clock.CreateTimer(_ => InvokeAsync(StateHasChanged), null, Second, Second);

    public void Dispose() => timer?.Dispose();
}
