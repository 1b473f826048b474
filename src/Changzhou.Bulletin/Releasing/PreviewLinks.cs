using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Releasing;

/// <summary>Private addresses at which outsiders read the draft of a year for a while.</summary>
public sealed class PreviewLinks(BulletinStore store, TimeProvider clock)
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    /// <param name="by">A person with an account.</param>
    public async Task<PreviewLinkResult> CreateAsync(
        int year, string label, DateTimeOffset starts, DateTimeOffset expires, Actor by, CancellationToken cancel = default)
    {
        var creator = by.Id ?? throw new ArgumentException("A preview link is shared by somebody with an account.", nameof(by));
        await using var db = store.CreateDbContext();
        if (Fault(label, starts, expires) is { } fault)
        {
            return new PreviewLinkResult.Refused(fault);
        }

        if (!await db.Editions.AnyAsync(edition => edition.Year == year, cancel))
        {
            return new PreviewLinkResult.Refused(PreviewFault.NoDraft);
        }

        var secret = PrivateSecret.New();
        var row = new PreviewLinkRow
        {
            Year = year,
            Label = label.Trim(),
            SecretSha256 = PrivateSecret.Hash(secret),
            Starts = starts.ToUniversalTime(),
            Expires = expires.ToUniversalTime(),
            CreatedById = creator,
            CreatedBy = by.Name,
            CreatedAt = clock.GetUtcNow(),
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.PreviewLinks.Add(row);
        await db.SaveChangesAsync(cancel);
        db.Log.Add(by.Did(Act.PreviewShared, year, Subject(row), after: $"{row.Starts:O}/{row.Expires:O}", note: row.Label));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new PreviewLinkResult.Created(row.Id, secret);
    }

    /// <summary>All links of a year, ended and expired ones too, newest first.</summary>
    public async Task<IReadOnlyList<PreviewLinkRow>> ListAsync(int year, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        return await db.PreviewLinks.AsNoTracking().Where(link => link.Year == year).OrderByDescending(link => link.Id).ToListAsync(cancel);
    }

    /// <returns>False where there is no such link, or it has been ended before.</returns>
    public async Task<bool> EndAsync(int id, Actor by, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        if (await db.PreviewLinks.SingleOrDefaultAsync(link => link.Id == id && link.EndedAt == null, cancel) is not { } row)
        {
            return false;
        }

        row.EndedAt = clock.GetUtcNow();
        db.Log.Add(by.Did(Act.PreviewEnded, row.Year, Subject(row), note: row.Label));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>The link of a secret, where it holds now; null for any other word.</summary>
    public async Task<PreviewLinkRow?> FindAsync(string secret, CancellationToken cancel = default)
    {
        var (hash, now) = (PrivateSecret.Hash(secret), clock.GetUtcNow());
        await using var db = store.CreateDbContext();
        return await db.PreviewLinks.AsNoTracking()
            .SingleOrDefaultAsync(link => link.SecretSha256 == hash && link.EndedAt == null && link.Starts <= now && link.Expires > now, cancel);
    }

    private PreviewFault? Fault(string label, DateTimeOffset starts, DateTimeOffset expires) =>
        string.IsNullOrWhiteSpace(label) ? PreviewFault.NoLabel
        : expires <= starts ? PreviewFault.EndsBeforeItStarts
        : expires <= clock.GetUtcNow() ? PreviewFault.IsOver
        : expires - starts > Longest ? PreviewFault.TooLong
        : null;

    private static string Subject(PreviewLinkRow row) => $"preview:{row.Id}";
}

public abstract record PreviewLinkResult
{
    private PreviewLinkResult()
    {
    }

    /// <param name="Secret">Shown once: the store keeps only its hash. The address is /preview/{secret}.</param>
    public sealed record Created(int Id, string Secret) : PreviewLinkResult;

    public sealed record Refused(PreviewFault Fault) : PreviewLinkResult;
}

public enum PreviewFault
{
    NoLabel,
    EndsBeforeItStarts,

    /// <summary>It would have expired before it was made.</summary>
    IsOver,

    /// <summary>Longer than <see cref="PreviewLinks.Longest"/>.</summary>
    TooLong,

    NoDraft,
}
