using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changzhou.Bulletin.Web.Desk.Release;

/// <summary>Says what will happen, asks what is needed, and stays open until it is done.</summary>
public sealed partial class StepDialog
{
    private static readonly DialogOptions Options = new() { FullWidth = true, MaxWidth = MaxWidth.Small, CloseOnEscapeKey = true, BackdropClick = false };

    private string? refusal;
    private bool busy;

    [Inject]
    public required ILogger<StepDialog> Log { get; init; }

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; set; }

    [Parameter, EditorRequired]
    public required StepQuestion Question { get; set; }

    /// <summary>Does it; gives what is wrong and what to do, or null.</summary>
    [Parameter, EditorRequired]
    public required Func<StepQuestion, Task<string?>> Act { get; set; }

    /// <returns>Whether it was done.</returns>
    public static async Task<bool> AskAsync(IDialogService dialogs, string title, StepQuestion question, Func<StepQuestion, Task<string?>> act)
    {
        var parameters = new DialogParameters<StepDialog> { { dialog => dialog.Question, question }, { dialog => dialog.Act, act } };
        var asked = await dialogs.ShowAsync<StepDialog>(title, parameters, Options);
        return await asked.Result is { Canceled: false };
    }

    private async Task ConfirmAsync()
    {
        if (Question.TypedYear is { } year && Question.Typed.Trim() != year.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            refusal = ReleaseSayings.Say(ReleaseWords.TypeYearWrong, year);
            return;
        }

        if (Question is { TimeLabel: not null, Time: null })
        {
            refusal = ReleaseWords.TimeMissing;
            return;
        }

        (busy, refusal) = (true, null);
        StateHasChanged();
        try
        {
            // Snapshot, PDF and proof take their time; the circuit stays free for others.
            refusal = await Task.Run(() => Act(Question));
        }
        catch (Exception trouble) when (ActTrouble.Is(trouble))
        {
            refusal = ActTrouble.Tell(Log, trouble);
        }
        finally
        {
            busy = false;
        }

        if (refusal is null)
            Dialog.Close();
    }
}
