using System.Security.Cryptography;
using Npgsql;

namespace Changzhou.Bulletin.Storage.Backups;

/// <summary>Streams a table's rows, and says what went by.</summary>
internal static class TableDigest
{
    public static async Task<BackupTable> CopyOutAsync(NpgsqlConnection connection, StoreTable table, Stream target, CancellationToken cancel)
    {
        await using var count = new NpgsqlCommand($"select count(*) from {table.Name}", connection);
        var rows = (long)(await count.ExecuteScalarAsync(cancel))!;
        await using var source = await connection.BeginRawBinaryCopyAsync(table.CopyOut, cancel);
        var (bytes, sha256) = await PassAsync(source, target, cancel);
        return new(table.Name, rows, bytes, sha256);
    }

    /// <summary>Passes all of a stream on, counted and hashed.</summary>
    public static async Task<(long Bytes, string Sha256)> PassAsync(Stream source, Stream target, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        var bytes = 0L;
        while (await source.ReadAsync(buffer, cancel) is var read and > 0)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancel);
            bytes += read;
        }

        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
