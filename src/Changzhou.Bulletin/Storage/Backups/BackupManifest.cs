using System.Text.Json;

namespace Changzhou.Bulletin.Storage.Backups;

/// <summary>What a backup holds: manifest.json in its root.</summary>
/// <param name="Format">Of the backup file; readers refuse another one.</param>
/// <param name="Migration">The last that the store had; a store of another shape cannot take the tables.</param>
/// <param name="Tables">In an order in which they can be filled: what refers comes after what it refers to.</param>
public sealed record BackupManifest(int Format, string Migration, DateTimeOffset TakenAt, IReadOnlyList<BackupTable> Tables)
{
    public const int CurrentFormat = 1;
    public const string Entry = "manifest.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public long Rows => Tables.Sum(table => table.Rows);

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <exception cref="BackupException">It is no manifest of this format.</exception>
    internal static BackupManifest Read(Stream json)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(json, Options) is { Format: CurrentFormat, Tables: not null } manifest
                ? manifest
                : throw new BackupException(BackupWords.NoBackup);
        }
        catch (JsonException)
        {
            throw new BackupException(BackupWords.NoBackup);
        }
    }
}

/// <param name="Name">With its schema: release.releases.</param>
/// <param name="Sha256">Of the rows in order of their primary key, in PostgreSQL's binary COPY format.</param>
public sealed record BackupTable(string Name, long Rows, long Bytes, string Sha256)
{
    internal string Entry => $"tables/{Name}.copy";
}

/// <summary>A backup could not be taken or restored; the message says to an operator what to do. The store is as it was.</summary>
public sealed class BackupException(string message) : Exception(message);
