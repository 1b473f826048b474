using System.Globalization;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Release;

/// <summary>Asks for a minute of Asia/Shanghai.</summary>
public sealed partial class MinutePicker
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    private DateTime? date;
    private TimeSpan? time;

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public DateTimeOffset? Value { get; set; }

    [Parameter]
    public EventCallback<DateTimeOffset?> ValueChanged { get; set; }

    protected override void OnParametersSet()
    {
        if (Value is { } given)
        {
            var local = DeskTime.Local(given);
            (date, time) = (local.Date, new TimeSpan(local.Hour, local.Minute, 0));
        }
    }

    private Task SetDate(DateTime? chosen)
    {
        date = chosen;
        return TellAsync();
    }

    private Task SetTime(TimeSpan? chosen)
    {
        time = chosen;
        return TellAsync();
    }

    private Task TellAsync() => ValueChanged.InvokeAsync(date is { } day && time is { } minute ? DeskTime.At(DateOnly.FromDateTime(day), TimeOnly.FromTimeSpan(minute)) : null);
}
