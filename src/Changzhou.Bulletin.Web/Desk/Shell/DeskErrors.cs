using System.Security.Cryptography;
using Changzhou.Bulletin.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Changzhou.Bulletin.Web.Desk.Shell;

/// <summary>Shows a page that failed as a sentence with a reference, which the log has too.</summary>
public sealed partial class DeskErrors : ErrorBoundaryBase
{
    private string reference = "";

    [Inject]
    public required ILogger<DeskErrors> Log { get; init; }

    /// <summary>Short enough to be said on the telephone.</summary>
    internal static string NewReference() => RandomNumberGenerator.GetHexString(8, lowercase: false);

    [LoggerMessage(2301, LogLevel.Error, "A page of the desk failed; its person was told the reference {Reference}")]
    internal static partial void LogFailure(ILogger logger, string reference, Exception failure);

    private static string TitleOf(Exception failure) =>
        failure is StaffGoneException ? ShellWords.GoneAct
        : StoreTrouble.IsFull(failure) ? ShellWords.FailureFull
        : StoreTrouble.Is(failure) ? ShellWords.FailureAway
        : ShellWords.FailureTitle;

    protected override Task OnErrorAsync(Exception exception)
    {
        reference = NewReference();
        LogFailure(Log, reference, exception);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<DeskFailure>(1);
        builder.AddComponentParameter(2, nameof(DeskFailure.Title), TitleOf(CurrentException));
        builder.AddComponentParameter(3, nameof(DeskFailure.Reference), reference);
        builder.CloseComponent();
    }
}
