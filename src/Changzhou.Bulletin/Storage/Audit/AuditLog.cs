using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Storage.Audit;

/// <summary>Which entries of the log are wanted; what is null or empty restricts nothing.</summary>
/// <param name="Text">In what was there before or after, or in the reason.</param>
/// <param name="Act">Of <see cref="Audit.Act"/>.</param>
/// <param name="Subject">What it was done to, or the beginning of it: block:, figure:air.pm25.</param>
/// <param name="From">The first moment that counts.</param>
/// <param name="Until">The first moment that no longer counts.</param>
public sealed record AuditSearch(string? Text = null, string? Person = null, string? Act = null, int? Year = null, string? Subject = null, DateTimeOffset? From = null, DateTimeOffset? Until = null);

/// <param name="Rows">Newest first.</param>
public sealed record AuditPage(IReadOnlyList<AuditRow> Rows, int Total);

/// <param name="Entries">How many hold, in order from the first.</param>
/// <param name="LastHash">Of the last entry that holds, in hexadecimal; empty for an empty log.</param>
/// <param name="Fault">Null where the whole chain holds.</param>
public sealed record AuditCheck(long Entries, string LastHash, AuditFault? Fault);

/// <summary>What a check found at an earlier time, as a person wrote it down somewhere else: the log itself cannot tell that its end is gone, nor that all of it was worked out anew.</summary>
/// <param name="Entries">How many held.</param>
/// <param name="Hash">Of the last of them, in hexadecimal.</param>
public sealed record NotedLog(long Entries, string Hash);

/// <summary>Reads the log: a page of it, all of it, and whether it still is what was written.</summary>
public sealed class AuditLog(BulletinStore store)
{
    /// <summary>The subject of a check that found nothing.</summary>
    public const string Whole = "log:whole";

    private const int Step = 1000;

    /// <param name="page">From 0.</param>
    public async Task<AuditPage> PageAsync(AuditSearch search, int page, int size, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var found = Matching(db, search);
        return new(await found.OrderByDescending(row => row.Id).Skip(page * size).Take(size).ToListAsync(cancel), await found.CountAsync(cancel));
    }

    /// <summary>All that match, oldest first, as they come from the database.</summary>
    public async IAsyncEnumerable<AuditRow> AllAsync(AuditSearch search, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        await foreach (var row in Matching(db, search).OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return row;
        }
    }

    public async Task NoteExportAsync(string format, AuditSearch search, Actor by, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        db.Log.Add(new() { ActorId = by.Id, Actor = by.Name, From = by.From, Act = Act.LogExported, Subject = $"log:{format}", Note = Written(search) });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>That the chain was checked, and what came out, is an entry too: the hash in it says what stood before.</summary>
    public async Task NoteCheckAsync(AuditCheck check, Actor by, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        db.Log.Add(new() { ActorId = by.Id, Actor = by.Name, From = by.From, Act = Act.LogChecked, Subject = check.Fault is null ? Whole : $"log:fault:{check.Fault.Entry}", After = $"{check.Entries} {check.LastHash}" });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Works the whole chain out again.</summary>
    /// <param name="progress">Told how many entries were looked at, and of how many.</param>
    /// <param name="noted">Compared with what stands there now; null where nothing was written down.</param>
    public async Task<AuditCheck> CheckAsync(IProgress<(long Done, long All)>? progress = null, NotedLog? noted = null, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var all = await db.Log.LongCountAsync(cancel);
        AuditRow? held = null, looked = null, then = null;
        var fault = await AuditChain.FindFaultAsync(Look(), cancel);
        var last = fault is null ? looked : held;
        return new(last?.Id ?? 0, last is null ? "" : Convert.ToHexStringLower(last.Hash), fault ?? Against(noted, last?.Id ?? 0, then));

        async IAsyncEnumerable<AuditRow> Look()
        {
            await foreach (var row in db.Log.AsNoTracking().OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancel))
            {
                (held, looked) = (looked, row);
                then = row.Id == noted?.Entries ? row : then;
                yield return row;
                if (row.Id % Step == 0)
                {
                    progress?.Report((row.Id, all));
                }
            }
        }
    }

    /// <summary>Of a chain that holds: whether it goes on from what was noted.</summary>
    private static AuditFault? Against(NotedLog? noted, long entries, AuditRow? then) =>
        noted is null ? null
        : entries < noted.Entries ? new(entries + 1, AuditFaultKind.CutOff)
        : then is not null && !Convert.ToHexStringLower(then.Hash).Equals(noted.Hash.Trim(), StringComparison.OrdinalIgnoreCase) ? new(noted.Entries, AuditFaultKind.Rewritten)
        : null;

    private static IQueryable<AuditRow> Matching(BulletinDbContext db, AuditSearch search)
    {
        var found = db.Log.AsNoTracking();
        if (Filled(search.Text) is { } text)
        {
            var pattern = $"%{Literal(text)}%";
            found = found.Where(row => EF.Functions.ILike(row.Subject, pattern) || EF.Functions.ILike(row.Before!, pattern) || EF.Functions.ILike(row.After!, pattern) || EF.Functions.ILike(row.Note!, pattern));
        }

        if (Filled(search.Person) is { } person)
        {
            var pattern = $"%{Literal(person)}%";
            found = found.Where(row => EF.Functions.ILike(row.Actor, pattern));
        }

        if (Filled(search.Subject) is { } subject)
        {
            found = found.Where(row => row.Subject.StartsWith(subject));
        }

        if (Filled(search.Act) is { } act)
        {
            found = found.Where(row => row.Act == act);
        }

        found = search.Year is { } year ? found.Where(row => row.Year == year) : found;
        found = search.From?.ToUniversalTime() is { } from ? found.Where(row => row.At >= from) : found;
        return search.Until?.ToUniversalTime() is { } until ? found.Where(row => row.At < until) : found;
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Literal(string text) => text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

    private static string? Written(AuditSearch search)
    {
        string?[] parts = [search.Text, search.Person, search.Act, search.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), search.Subject, search.From?.ToString("O"), search.Until?.ToString("O")];
        return string.Join(' ', parts.Select(Filled).OfType<string>()) is { Length: > 0 } written ? written : null;
    }
}
