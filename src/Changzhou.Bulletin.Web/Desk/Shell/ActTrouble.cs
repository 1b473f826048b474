using System.Globalization;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Typesetting;

namespace Changzhou.Bulletin.Web.Desk.Shell;

/// <summary>What a dialog says when its act could not be done for no fault of the person: it stays open, with all that was typed.</summary>
/// <remarks>Dialogs stand outside the page and its boundary for errors. Whatever is not expected here ends the circuit, which #blazor-error-ui tells.</remarks>
internal static partial class ActTrouble
{
    /// <summary>The store is away or full, the pages could not be set, or the person's session has ended.</summary>
    public static bool Is(Exception failure) => failure is TypesettingException or StaffGoneException || StoreTrouble.Is(failure) || failure.InnerException is { } inner && Is(inner);

    /// <summary>Logs it, and gives the sentence with the reference that the log has too.</summary>
    public static string Tell(ILogger log, Exception failure)
    {
        var reference = DeskErrors.NewReference();
        LogTrouble(log, reference, failure);
        return string.Format(CultureInfo.InvariantCulture, WordsFor(failure), reference);
    }

    private static string WordsFor(Exception failure) => failure switch
    {
        StaffGoneException => ShellWords.ActGone,
        TypesettingException => ShellWords.ActNotSet,
        _ when StoreTrouble.IsFull(failure) => ShellWords.ActStoreFull,
        _ when StoreTrouble.Is(failure) => ShellWords.ActStoreAway,
        { InnerException: { } inner } when Is(inner) => WordsFor(inner),
        _ => ShellWords.ActBroken,
    };

    [LoggerMessage(2302, LogLevel.Error, "An act at the desk could not be done; its person was told the reference {Reference}")]
    private static partial void LogTrouble(ILogger logger, string reference, Exception failure);
}
