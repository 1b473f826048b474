using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Changzhou.Bulletin.Storage.Audit;

/// <summary>Works out again what the database chained, so that a change behind its back shows.</summary>
public static class AuditChain
{
    public const int HashLength = 32;

    /// <summary>What the row's hash must be: SHA-256 of the hash before and of every field with its length.</summary>
    public static byte[] HashOf(AuditRow row, ReadOnlySpan<byte> previous)
    {
        var text = new StringBuilder();
        foreach (var part in (string?[])
        [
            Text(row.Id), Text(Microseconds(row.At)), row.ActorId?.ToString(), row.Actor, row.From, row.Act,
            row.Year?.ToString(CultureInfo.InvariantCulture), string.Join(',', row.Topics), row.Subject, row.Before, row.After, row.Note,
        ])
        {
            text.Append(part is null ? "-" : $"{Encoding.UTF8.GetByteCount(part)}:{part}");
        }

        return SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(text.ToString())]);
    }

    /// <summary>Looks at one row after another, in order of their numbers, and stops at the first that does not fit.</summary>
    /// <returns>Null where the whole chain holds.</returns>
    public static async Task<AuditFault?> FindFaultAsync(IAsyncEnumerable<AuditRow> rows, CancellationToken cancel = default)
    {
        var previous = new byte[HashLength];
        var number = 0L;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            if (row.Id != ++number)
            {
                return new(number, AuditFaultKind.Missing);
            }

            if (!row.Previous.AsSpan().SequenceEqual(previous) || !row.Hash.AsSpan().SequenceEqual(HashOf(row, previous)))
            {
                return new(number, AuditFaultKind.Changed);
            }

            previous = row.Hash;
        }

        return null;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Microseconds(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}

/// <param name="Entry">The first entry that does not fit.</param>
public sealed record AuditFault(long Entry, AuditFaultKind Kind);

public enum AuditFaultKind
{
    /// <summary>An entry is gone.</summary>
    Missing,

    /// <summary>An entry does not say what it said when it was written, or follows another than it did.</summary>
    Changed,

    /// <summary>The chain holds, and is shorter than it was when it was noted: its end is gone.</summary>
    CutOff,

    /// <summary>The chain holds, and is another than the one that was noted: somebody worked it out anew.</summary>
    Rewritten,
}
