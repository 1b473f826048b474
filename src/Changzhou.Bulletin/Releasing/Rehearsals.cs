using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Releasing;

/// <summary>Tries a release out: makes the whole of it, and shows it at a private address by a clock that people set.</summary>
/// <param name="site">What the files say of it; null where nothing is known.</param>
public sealed class Rehearsals(BulletinStore store, ChartPainter painter, IPrinter printer, TimeProvider clock, PublicSite? site = null)
{
    private readonly ReleaseMaker maker = new(painter, printer, clock, site ?? new());

    /// <param name="reason">As for a release: a correction must say why.</param>
    /// <param name="by">A person with an account.</param>
    public async Task<RehearsalResult> CreateAsync(int year, DateTimeOffset scheduledFor, string? reason, Actor by, CancellationToken cancel = default)
    {
        var creator = by.Id ?? throw new ArgumentException("A rehearsal is made by somebody with an account.", nameof(by));
        var since = clock.GetTimestamp();
        await using var db = store.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var draft = await ReleaseDraft.PrepareAsync(db, year, reason, scheduledFor, cancel);
        if (draft is not { Snapshot: { } snapshot })
        {
            return new RehearsalResult.Refused(draft.Refused!);
        }

        var prepared = new StepTime(ReleaseStep.Snapshot, clock.GetElapsedTime(since));
        var made = await maker.MakeAsync(snapshot, draft.Pictures, cancel);
        since = clock.GetTimestamp();
        var secret = PrivateSecret.New();
        var row = Row(made, secret, creator, by.Name);
        db.Rehearsals.Add(row);
        await db.SaveChangesAsync(cancel);
        db.Log.Add(by.Did(Act.Rehearsed, year, Subject(row), after: row.Sha256, note: reason));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new RehearsalResult.Made(row.Id, secret, row.Number, row.Sha256, [prepared, .. made.Steps, new(ReleaseStep.Store, clock.GetElapsedTime(since))]);
    }

    /// <summary>All rehearsals of a year, ended ones too, newest first.</summary>
    public async Task<IReadOnlyList<Rehearsal>> ListAsync(int year, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        return await db.Rehearsals.AsNoTracking().Where(row => row.Year == year).OrderByDescending(row => row.Id)
            .Select(row => new Rehearsal(row.Id, row.Year, row.Number, row.ScheduledFor, row.Clock, row.Sha256, row.CreatedBy, row.CreatedAt, row.EndedAt))
            .ToListAsync(cancel);
    }

    /// <summary>Moves the rehearsal's clock, forwards or backwards.</summary>
    /// <returns>False where there is no such rehearsal, or it has been ended.</returns>
    public Task<bool> SetClockAsync(int id, DateTimeOffset time, Actor by, CancellationToken cancel = default) =>
        ChangeAsync(id, by, row => (row.Clock, $"{row.Clock = time.ToUniversalTime():O}"), cancel);

    /// <returns>False where there is no such rehearsal, or it has been ended before.</returns>
    public Task<bool> EndAsync(int id, Actor by, CancellationToken cancel = default) =>
        ChangeAsync(id, by, row => (row.Clock, $"ended {row.EndedAt = clock.GetUtcNow():O}"), cancel);

    /// <summary>What a private address shows, where the rehearsal's clock has reached its time; null for any other word.</summary>
    public async Task<RehearsedRelease?> FindAsync(string secret, CancellationToken cancel = default)
    {
        var hash = PrivateSecret.Hash(secret);
        await using var db = store.CreateDbContext();
        return await db.Rehearsals.AsNoTracking()
            .Where(row => row.SecretSha256 == hash && row.EndedAt == null && row.Clock >= row.ScheduledFor)
            .Select(row => new RehearsedRelease(row.Id, row.ScheduledFor, row.Sha256, SnapshotJson.Read(row.Snapshot)))
            .SingleOrDefaultAsync(cancel);
    }

    public async Task<Artefact?> FindArtefactAsync(int id, string name, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        return await db.RehearsedArtefacts.AsNoTracking().Where(row => row.RehearsalId == id && row.Name == name)
            .Select(row => new Artefact(row.Name, row.MediaType, row.Content, row.Sha256)).SingleOrDefaultAsync(cancel);
    }

    private async Task<bool> ChangeAsync(int id, Actor by, Func<RehearsalRow, (DateTimeOffset Before, string After)> change, CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        if (await db.Rehearsals.SingleOrDefaultAsync(row => row.Id == id && row.EndedAt == null, cancel) is not { } row)
        {
            return false;
        }

        var (before, after) = change(row);
        db.Log.Add(by.Did(Act.Rehearsed, row.Year, Subject(row), before: $"{before:O}", after: after));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Its clock shows now, which is as a rule before the time it is scheduled for.</summary>
    private RehearsalRow Row(MadeRelease made, string secret, Guid creator, string name) => new()
    {
        Year = made.Snapshot.Year,
        Number = made.Snapshot.Release,
        SecretSha256 = PrivateSecret.Hash(secret),
        ScheduledFor = made.Snapshot.ReleasedAt,
        Clock = clock.GetUtcNow(),
        Snapshot = made.Bytes,
        Sha256 = made.Sha256,
        CreatedById = creator,
        CreatedBy = name,
        CreatedAt = clock.GetUtcNow(),
        Artefacts = [.. made.Artefacts.Select(artefact => new RehearsedArtefactRow { Name = artefact.Name, MediaType = artefact.MediaType, Content = artefact.Content, Sha256 = artefact.Sha256 })],
    };

    private static string Subject(RehearsalRow row) => $"rehearsal:{row.Id}";
}

public sealed record Rehearsal(
    int Id, int Year, int Number, DateTimeOffset ScheduledFor, DateTimeOffset Clock, string Sha256, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset? EndedAt);

/// <summary>A rehearsed release whose time has come by its own clock.</summary>
public sealed record RehearsedRelease(int Id, DateTimeOffset ScheduledFor, string Sha256, Snapshot Snapshot);

public abstract record RehearsalResult
{
    private RehearsalResult()
    {
    }

    /// <param name="Secret">Shown once: the store keeps only its hash. The address is /rehearsal/{secret}.</param>
    /// <param name="Steps">How long each step took.</param>
    public sealed record Made(int Id, string Secret, int Number, string Sha256, IReadOnlyList<StepTime> Steps) : RehearsalResult;

    /// <summary>What would stop the release too.</summary>
    public sealed record Refused(ReleaseResult Because) : RehearsalResult;
}
