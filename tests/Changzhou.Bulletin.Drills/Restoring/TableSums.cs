using Changzhou.Bulletin.Storage;
using Npgsql;

namespace Changzhou.Bulletin.Drills.Restoring;

/// <summary>Rows and checksum of every table, worked out by PostgreSQL and not by the code that is on trial.</summary>
internal sealed record TableSums(long LogEntries, IReadOnlyDictionary<string, (long Rows, string Sum)> Tables)
{
    private const string Log = BulletinDbContext.AuditSchema + ".entries";

    public long Rows => Tables.Values.Sum(table => table.Rows);

    /// <param name="upTo">Entries of the log after this one are not looked at; null for all.</param>
    public static async Task<TableSums> OfAsync(string connectionString, long? upTo = null)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var entries = upTo ?? (long)(await AskAsync(connection, $"select count(*) from {Log}"))!;
        var sums = new Dictionary<string, (long, string)>(StringComparer.Ordinal);
        foreach (var table in (string[])(await AskAsync(connection,
            "select array_agg(schemaname || '.' || tablename order by 1) from (select schemaname, tablename from pg_tables where schemaname in ('draft', 'release', 'account', 'audit') order by 1, 2) found"))!)
        {
            var some = table == Log ? $"where id <= {entries}" : "";
            await using var command = new NpgsqlCommand($"select count(*), coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from {table} t {some}", connection);
            await using var reader = await command.ExecuteReaderAsync();
            await reader.ReadAsync();
            sums.Add(table, (reader.GetInt64(0), reader.GetString(1)));
        }

        return new(entries, sums);
    }

    /// <summary>The tables that are not the same in both.</summary>
    public IReadOnlyList<string> Differing(TableSums other) =>
        [.. Tables.Keys.Union(other.Tables.Keys).Where(name => !Tables.TryGetValue(name, out var ours) || !other.Tables.TryGetValue(name, out var theirs) || ours != theirs)];

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
