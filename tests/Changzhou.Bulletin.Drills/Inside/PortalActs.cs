using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Typesetting;

namespace Changzhou.Bulletin.Drills.Inside;

/// <summary>Edits, imports, releases and prints by the portal's own services, as its desk does, and says what was acknowledged.</summary>
/// <remarks>As a person would, it does again what was not answered because the database was away.</remarks>
internal sealed class PortalActs(BulletinStore store, DraftStore drafts, Releaser releaser, ReleaseReader releases, IPrinter printer, Trap trap)
{
    private const int Most = 2000;

    private readonly DraftEdits edits = new(store, TimeProvider.System);

    public Task RunAsync(string act, string token) => act switch
    {
        "edit" => EditAsync(Guid.Parse(token)),
        "import" => ImportAsync(token),
        "release" => ReleaseAsync(token),
        "print" => PrintAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "edit, import, release or print"),
    };

    private async Task EditAsync(Guid uid)
    {
        var blocks = new BlockEdits(edits);
        await TryAsync(() => blocks.AddAsync(DrillStore.Year, "air/pm25", int.MaxValue, new Block.Paragraph("起"), uid, Actor.Portal));
        var (text, version) = ("起", 1);
        for (var edit = 0; edit < Most && !trap.IsOver; edit++)
        {
            var longer = $"{text}，{edit}";
            var result = await TryAsync(() => blocks.SaveAsync(DrillStore.Year, uid, version, new Block.Paragraph(longer), Actor.Portal));
            // After a broken connection the edit may have been committed or not: the block itself tells.
            (text, version) = result switch
            {
                EditResult.Saved saved => (longer, saved.Version),
                EditResult.Conflict conflict => (((Block.Paragraph)LoggedBlock.Read(conflict.Current).Block).Text, conflict.Version),
                _ => throw new InvalidOperationException($"Refused: {result}"),
            };
            if (result is EditResult.Saved)
            {
                Acknowledge(edit);
            }
        }
    }

    private async Task ImportAsync(string token)
    {
        var seeds = DrillStore.Seeds;
        for (var number = 0; number < Most && !trap.IsOver; number++)
        {
            var edition = seeds.Edition with { Narrative = $"{token}-{number}" };
            await TryAsync(() => drafts.ReplaceAsync(edition, seeds.Catalogue, seeds.History));
            Acknowledge(number);
        }
    }

    private async Task ReleaseAsync(string token)
    {
        var front = new FrontMatterEdits(edits);
        for (var number = 0; number < Most && !trap.IsOver; number++)
        {
            await TryAsync(async () =>
            {
                var view = (await new DraftReader(store).FindAsync(DrillStore.Year))!;
                return await front.SaveAsync(DrillStore.Year, view.Version, FrontMatter.Of(view.Edition) with { Narrative = $"{token}-{number}" }, Actor.Portal);
            });
            switch (await TryAsync(() => releaser.ReleaseAsync(DrillStore.Year, new() { By = Actor.Portal, Reason = $"{token}-{number}" })))
            {
                case ReleaseResult.Released released:
                    Acknowledge(released.Number);
                    break;
                // It had been committed when its answer was lost.
                case ReleaseResult.Unchanged standing:
                    Acknowledge(standing.Number);
                    break;
                case var other:
                    throw new InvalidOperationException($"Refused: {other}");
            }
        }
    }

    /// <summary>The same release gives the same bytes, whoever is killed in between.</summary>
    private async Task PrintAsync()
    {
        // Connections of an earlier round died with their server, and are found out one by one.
        var job = await TryAsync(async () =>
        {
            var release = (await releases.FindCurrentAsync(DrillStore.Year))!;
            return new PrintJob { Snapshot = await releases.SnapshotAsync(release.Id), Pictures = await releases.PicturesAsync(release.Id) };
        });
        var first = Array.Empty<byte>();
        for (var number = 0; number < Most && !trap.IsOver; number++)
        {
            using var pdf = new MemoryStream();
            await printer.PrintAsync(job, pdf);
            first = first.Length == 0 ? pdf.ToArray() : first;
            if (!pdf.ToArray().AsSpan().SequenceEqual(first) || !first.AsSpan().StartsWith("%PDF-"u8))
            {
                Said.Say(Said.Differs);
            }

            Acknowledge(number);
        }
    }

    private static void Acknowledge(int number) => Said.Say(FormattableString.Invariant($"{Said.Acknowledged}{number}"));

    private static async Task<T> TryAsync<T>(Func<Task<T>> act)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await act();
            }
            catch (Exception away) when (attempt < 300 && StoreTrouble.Is(away))
            {
                Said.Say(StoreTrouble.IsFull(away) ? Said.Full : Said.Away);
                await Task.Delay(100);
            }
        }
    }
}
