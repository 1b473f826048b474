using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Release;

/// <summary>Tries a release out, on a clock that people set, at an address that only they know.</summary>
public sealed partial class RehearsalPanel
{
    private DateTimeOffset? scheduled;
    private DateTimeOffset? now;
    private string reason = "";
    private string? refusal;
    private bool busy;
    private RehearsalResult.Made? made;
    private IReadOnlyList<Rehearsal>? all;

    [Inject]
    public required Rehearsals Rehearsals { get; init; }

    [Inject]
    public required CurrentStaff Staff { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Parameter, EditorRequired]
    public required int Year { get; set; }

    [Parameter]
    public bool IsCorrection { get; set; }

    protected override async Task OnInitializedAsync()
    {
        // Tomorrow at nine, seen a minute before.
        scheduled = DeskTime.At(DateOnly.FromDateTime(DeskTime.Local(Clock.GetUtcNow()).Date).AddDays(1), new(9, 0));
        now = scheduled.Value.AddMinutes(-1);
        all = await Rehearsals.ListAsync(Year);
    }

    private async Task StartAsync()
    {
        if (scheduled is not { } at || now is not { } clock)
        {
            refusal = ReleaseWords.TimeMissing;
            return;
        }

        (busy, refusal, made) = (true, null, null);
        var actor = Staff.Actor;
        try
        {
            switch (await Task.Run(() => Rehearsals.CreateAsync(Year, at, reason, actor)))
            {
                case RehearsalResult.Made done:
                    await Rehearsals.SetClockAsync(done.Id, clock, actor);
                    made = done;
                    break;
                case RehearsalResult.Refused refused:
                    refusal = ReleaseSayings.Of(refused.Because);
                    break;
            }
        }
        finally
        {
            busy = false;
        }

        all = await Rehearsals.ListAsync(Year);
    }

    private Task SetClockAsync(Rehearsal one, DateTimeOffset time) => ChangeAsync(() => Rehearsals.SetClockAsync(one.Id, time, Staff.Actor));

    private Task EndAsync(Rehearsal one) => ChangeAsync(() => Rehearsals.EndAsync(one.Id, Staff.Actor));

    private async Task ChangeAsync(Func<Task<bool>> change)
    {
        refusal = await change() ? null : ReleaseWords.RehearsalGone;
        all = await Rehearsals.ListAsync(Year);
    }

    private string AddressOf(string secret) => $"{Navigation.BaseUri}rehearsal/{secret}";

    private static string NameOf(ReleaseStep step) => step switch
    {
        ReleaseStep.Snapshot => ReleaseWords.StepSnapshot,
        ReleaseStep.Data => ReleaseWords.StepData,
        ReleaseStep.Pdf => ReleaseWords.StepPdf,
        ReleaseStep.Charts => ReleaseWords.StepCharts,
        ReleaseStep.Store => ReleaseWords.StepStore,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
