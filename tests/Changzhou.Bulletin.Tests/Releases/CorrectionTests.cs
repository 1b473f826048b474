using System.Text;
using System.Text.Json;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Releases;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Tests.Typesetting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Changzhou.Bulletin.Tests.Releases;

public sealed class CorrectionTests(TestDatabase database, WarmWorker worker)
{
    private static readonly DateTimeOffset Noon = new(2024, 5, 30, 4, 0, 0, TimeSpan.Zero);
    private static readonly Actor Publisher = new(null, "张晓明", "127.0.0.1");

    private readonly FakeTimeProvider clock = new(Noon);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_tells_reason_and_figures_in_snapshot_pdf_and_data_and_leaves_the_old_release_as_it_was()
    {
        var store = await Correcting.ImportedAsync(database, Cancel);
        var releaser = Releaser(store);
        await releaser.ReleaseAsync(2023, new() { By = Publisher }, Cancel);
        var reader = new ReleaseReader(store);
        var first = (await reader.FindCurrentAsync(2023, Cancel))!;
        var firstPdf = (await reader.FindArtefactAsync(first.Id, "bulletin.pdf", Cancel))!.Content;
        await Correcting.SetPm25Async(store, 35, Cancel);
        clock.Advance(TimeSpan.FromDays(4));

        Assert.Equal(new ReleaseResult.NeedsReason(2023, 2), await releaser.ReleaseAsync(2023, new() { By = Publisher, Reason = " " }, Cancel));
        Assert.Equal(2, Assert.IsType<ReleaseResult.Released>(await releaser.ReleaseAsync(2023, new() { By = Publisher, Reason = "录入有误" }, Cancel)).Number);
        Assert.IsType<ReleaseResult.Unchanged>(await releaser.ReleaseAsync(2023, new() { By = Publisher }, Cancel));

        var second = (await reader.FindCurrentAsync(2023, Cancel))!;
        var erratum = Assert.Single(second.Snapshot.Errata!);
        Assert.Equal((2, "录入有误", Noon.AddDays(4)), (erratum.Release, erratum.Reason, erratum.ReleasedAt));
        Assert.Equal(("34微克/立方米", "35微克/立方米"), (Assert.Single(erratum.Figures).Before, erratum.Figures[0].After));

        using var pdf = new PdfFile((await reader.FindArtefactAsync(second.Id, "bulletin.pdf", Cancel))!.Content);
        Assert.Contains("更正说明", pdf.Text, StringComparison.Ordinal);
        Assert.Contains("第2次发布（2024年6月3日）", pdf.Text, StringComparison.Ordinal);
        Assert.Contains("更正理由：录入有误", pdf.Text, StringComparison.Ordinal);
        Assert.Contains("34微克/立方米35微克/立方米", pdf.Text, StringComparison.Ordinal);

        var data = JsonDocument.Parse((await reader.FindArtefactAsync(second.Id, "figures.json", Cancel))!.Content).RootElement;
        Assert.Equal("35微克/立方米", data.GetProperty("errata")[0].GetProperty("figures")[0].GetProperty("after").GetString());
        var firstData = Encoding.UTF8.GetString((await reader.FindArtefactAsync(first.Id, "figures.json", Cancel))!.Content);
        Assert.DoesNotContain("errata", firstData, StringComparison.Ordinal);
        Assert.Equal(firstPdf, (await reader.FindArtefactAsync(first.Id, "bulletin.pdf", Cancel))!.Content);
        using var old = new PdfFile(firstPdf);
        Assert.DoesNotContain("更正说明", old.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_is_in_the_log_and_what_else_belongs_to_it_is_recorded_with_it_or_not_at_all()
    {
        var store = await Correcting.ImportedAsync(database, Cancel);
        var releaser = Releaser(store);
        await Assert.ThrowsAsync<InvalidOperationException>(() => releaser.ReleaseAsync(
            2023, new() { By = Publisher, Within = (_, _, _) => throw new InvalidOperationException("the workflow refuses") }, Cancel));
        await using var db = store.CreateDbContext();
        Assert.Equal((0, 0), (await db.Releases.CountAsync(Cancel), await db.Log.CountAsync(row => row.Act == Act.Released, Cancel)));

        ReleaseRow? seen = null;
        var released = Assert.IsType<ReleaseResult.Released>(await releaser.ReleaseAsync(2023, new()
        {
            By = Publisher,
            Within = (_, row, _) =>
            {
                seen = row;
                return Task.CompletedTask;
            },
        }, Cancel));

        Assert.Equal(released.Sha256, seen!.Sha256);
        var entry = await db.Log.SingleAsync(row => row.Act == Act.Released, Cancel);
        Assert.Equal((Act.Released, 2023, "release:2023-1", released.Sha256, "张晓明"), (entry.Act, entry.Year, entry.Subject, entry.After, entry.Actor));
    }

    [Fact]
    public async Task Two_corrections_are_told_newest_first()
    {
        var store = await Correcting.ImportedAsync(database, Cancel);
        var releaser = Releaser(store);
        await releaser.ReleaseAsync(2023, new() { By = Publisher }, Cancel);
        await Correcting.SetPm25Async(store, 35, Cancel);
        await releaser.ReleaseAsync(2023, new() { By = Publisher, Reason = "一" }, Cancel);
        await Correcting.SetPm25Async(store, 36, Cancel);
        await releaser.ReleaseAsync(2023, new() { By = Publisher, Reason = "二" }, Cancel);

        var errata = (await new ReleaseReader(store).FindCurrentAsync(2023, Cancel))!.Snapshot.Errata!;
        Assert.Equal([(3, "35微克/立方米", "36微克/立方米"), (2, "34微克/立方米", "35微克/立方米")],
            errata.Select(erratum => (erratum.Release, erratum.Figures[0].Before!, erratum.Figures[0].After!)));
    }

    [Fact]
    public async Task A_withdrawn_edition_is_not_current_until_it_is_restored_or_corrected()
    {
        var store = await Correcting.ImportedAsync(database, Cancel);
        var withdrawals = new Withdrawals(store, clock);
        Assert.Equal(WithdrawalResult.NoRelease, await withdrawals.WithdrawAsync(2023, "撤回。", Publisher, cancel: Cancel));
        var releaser = Releaser(store);
        await releaser.ReleaseAsync(2023, new() { By = Publisher }, Cancel);
        var reader = new ReleaseReader(store);

        Assert.Equal(WithdrawalResult.NeedsNotice, await withdrawals.WithdrawAsync(2023, " ", Publisher, cancel: Cancel));
        Assert.Equal(WithdrawalResult.NoChange, await withdrawals.RestoreAsync(2023, Publisher, cancel: Cancel));
        Assert.Equal(WithdrawalResult.Done, await withdrawals.WithdrawAsync(2023, "数据复核中。", Publisher, cancel: Cancel));
        Assert.Equal(WithdrawalResult.NoChange, await withdrawals.WithdrawAsync(2023, "再撤。", Publisher, cancel: Cancel));
        Assert.Null(await reader.FindCurrentAsync(2023, Cancel));
        Assert.Equal([new YearStanding(2023, 1, Noon, "数据复核中。")], (await reader.StandingsAsync(Cancel)).Select(standing => standing with { ReleaseId = 1 }));
        Assert.Equal(WithdrawalResult.Done, await withdrawals.RestoreAsync(2023, Publisher, cancel: Cancel));
        Assert.NotNull(await reader.FindCurrentAsync(2023, Cancel));

        await withdrawals.WithdrawAsync(2023, "数据复核中。", Publisher, cancel: Cancel);
        await Correcting.SetPm25Async(store, 35, Cancel);
        await releaser.ReleaseAsync(2023, new() { By = Publisher, Reason = "复核后更正" }, Cancel);
        var current = (await reader.FindCurrentAsync(2023, Cancel))!;
        Assert.Equal((2, "34微克/立方米"), (current.Number, current.Snapshot.Errata![0].Figures[0].Before));

        await using var db = store.CreateDbContext();
        Assert.Equal(EditionState.Released, (await db.Transitions.OrderBy(row => row.Id).LastAsync(Cancel)).To);
        Assert.Equal([Act.Released, Act.Withdrawn, Act.Restored, Act.Withdrawn, Act.Released], await db.Log.Where(row => row.Act != Act.Imported && row.Act != Act.StateChanged).OrderBy(row => row.Id).Select(row => row.Act).ToListAsync(Cancel));
        Assert.Null(await AuditChain.FindFaultAsync(db.Log.AsNoTracking().OrderBy(row => row.Id).AsAsyncEnumerable(), Cancel));
    }

    private Releaser Releaser(BulletinStore store)
    {
        return new(store, worker.Painter, worker.Printer, clock);
    }
}
