using System.Data.Common;
using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Importing.Uploads;
using Changzhou.Bulletin.Importing.Workbooks;
using Changzhou.Bulletin.Seeing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Web.Desk.Parts;
using Changzhou.Bulletin.Web.Desk.Shell;
using Changzhou.Bulletin.Web.Guarding;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace Changzhou.Bulletin.Web.Desk.Importing;

/// <summary>A file is received, tried, shown, and only then applied.</summary>
public sealed partial class ImportPage(BulletinStore store, DraftWatch watch, Uploads uploads, UploadTurns turns, CurrentStaff staff, ILogger<ImportPage> log) : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private Upload? upload;
    private WorkbookOptions options = new();
    private UploadResult? result;
    private PlaceNames places = PlaceNames.None;
    private PastImports? past;
    private bool busy;
    private int inputs;
    private int loadedYear;
    private string doing = "";
    private double? received;
    private string done = "";
    private int doneYear;
    private string problem = "";

    [Parameter]
    public int Year { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (loadedYear == Year)
            return;
        loadedYear = Year;
        GiveUp();
        places = await watch.FindAsync(Year) is { } state ? PlaceNames.Of(state.View) : PlaceNames.None;
    }

    public void Dispose()
    {
        gone.Cancel();
        upload?.Dispose();
        gone.Dispose();
    }

    private async Task ReceiveAsync(InputFileChangeEventArgs chosen)
    {
        GiveUp();
        (done, doneYear) = ("", 0);
        if (Refusal(chosen) is { } why)
        {
            problem = why;
            return;
        }

        using var turn = turns.Take(staff.Id);
        if (turn is null)
        {
            RefusalLog.TooManyUploads(log, staff.Id);
            problem = ShellWords.TooManyUploads;
            return;
        }

        await WorkAsync(string.Format(CultureInfo.InvariantCulture, ImportDeskWords.Receiving, chosen.File.Name), async () =>
        {
            upload = uploads.Begin(chosen.File.Name);
            received = 0;
            await using var stream = chosen.File.OpenReadStream(Uploads.MostBytes, gone.Token);
            await upload.ReceiveAsync(stream, come => Progress(come, chosen.File.Size), gone.Token);
            (received, doing) = (null, ImportDeskWords.Reading);
            StateHasChanged();
            await TryAsync();
        });
    }

    private Task TryAgainAsync(WorkbookOptions chosen)
    {
        options = chosen;
        return WorkAsync(ImportDeskWords.Reading, TryAsync);
    }

    private async Task TryAsync()
    {
        var (file, year, wanted) = (upload!, Year, options);
        // Reading a file is work for the processor, for which nobody's window should wait.
        result = await Task.Run(() => new UploadImport(store, file.Folder.FullName).TryAsync(file.Name, year, wanted, gone.Token));
        if (result is UploadResult.Refused)
            Telemetry.ImportsRefused.Add(1);
    }

    private Task ApplyAsync() => WorkAsync(ImportDeskWords.Applying, async () =>
    {
        var (file, tried, wanted, actor) = (upload!, (UploadResult.Read)result!, options, staff.Actor);
        var applied = await Task.Run(() => new UploadImport(store, file.Folder.FullName).ApplyAsync(file.Name, tried, wanted, actor, gone.Token));
        if (applied is UploadResult.Read read)
        {
            GiveUp();
            (done, doneYear) = (string.Format(CultureInfo.InvariantCulture, ImportDeskWords.Applied, read.Year, read.Changes.Count), read.Year);
        }
        else
        {
            result = applied;
        }

        await past!.LoadAsync();
    });

    private async Task WorkAsync(string what, Func<Task> work)
    {
        (busy, doing, problem) = (true, what, "");
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The person left.
        }
        catch (Exception broken) when (broken is DbException or IOException or JSException)
        {
            var reference = DeskErrors.NewReference();
            DeskErrors.LogFailure(log, reference, broken);
            GiveUp();
            problem = string.Format(CultureInfo.InvariantCulture, StoreTrouble.IsFull(broken) ? ImportDeskWords.StoreFull : ImportDeskWords.Broken, reference);
        }
        finally
        {
            (busy, received) = (false, null);
            // The same file can be chosen again.
            inputs++;
        }
    }

    private void Progress(long come, long all)
    {
        var percent = all == 0 ? 100 : Math.Floor(100.0 * come / all);
        if (percent == received)
            return;
        received = percent;
        StateHasChanged();
    }

    private void GiveUp()
    {
        upload?.Dispose();
        (upload, result, options, problem) = (null, null, new(), "");
    }

    private static string? Refusal(InputFileChangeEventArgs chosen) =>
        chosen.FileCount != 1 ? ImportDeskWords.OneFile
        : chosen.File.Size > Uploads.MostBytes ? string.Format(CultureInfo.InvariantCulture, ImportDeskWords.TooLarge, chosen.File.Size / 1024 / 1024)
        : chosen.File.Size == 0 ? ImportDeskWords.Empty
        : UploadImport.KindOf(chosen.File.Name) is null ? string.Format(CultureInfo.InvariantCulture, ImportDeskWords.UnknownKind, chosen.File.Name)
        : null;
}
