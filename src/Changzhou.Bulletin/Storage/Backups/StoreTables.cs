using Npgsql;

namespace Changzhou.Bulletin.Storage.Backups;

/// <param name="Name">With its schema: release.releases.</param>
/// <param name="Columns">Those that are stored, quoted.</param>
/// <param name="Key">Columns of the primary key, quoted.</param>
/// <param name="HasTriggers">Whether triggers of ours number or guard its rows.</param>
internal sealed record StoreTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Key, bool HasTriggers)
{
    private string ColumnList => string.Join(", ", Columns);

    public string CopyOut => $"copy (select {ColumnList} from {Name} order by {string.Join(", ", Key)}) to stdout (format binary)";

    public string CopyIn => $"copy {Name} ({ColumnList}) from stdin (format binary)";
}

/// <summary>The tables of the store as the database knows them, so that a new one is never forgotten.</summary>
internal static class StoreTables
{
    private static readonly string[] Schemas = [BulletinDbContext.DraftSchema, BulletinDbContext.ReleaseSchema, BulletinDbContext.AccountSchema, BulletinDbContext.AuditSchema];

    /// <summary>What EF Core keeps for itself is no content: a restored store has its own.</summary>
    private const string Migrations = BulletinDbContext.DraftSchema + ".migrations";

    /// <summary>Those that are referred to before those that refer.</summary>
    public static async Task<IReadOnlyList<StoreTable>> ListAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var tables = new List<StoreTable>();
        await using (var command = new NpgsqlCommand(
            """
            select n.nspname || '.' || c.relname,
                array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum),
                array(select quote_ident(a.attname) from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary order by array_position(i.indkey::int[], a.attnum::int)),
                exists(select 1 from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname = any($1)
            order by 1
            """, connection))
        {
            command.Parameters.AddWithValue(Schemas);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
                tables.Add(new(reader.GetString(0), reader.GetFieldValue<string[]>(1), reader.GetFieldValue<string[]>(2), reader.GetBoolean(3)));
        }

        tables.RemoveAll(table => table.Name == Migrations);
        return InOrder(tables, await ReferencesAsync(connection, cancel));
    }

    /// <summary>The last migration of the store.</summary>
    public static async Task<string> MigrationAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"select max(migration_id) from {Migrations}", connection);
        return (string)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static async Task<ILookup<string, string>> ReferencesAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var references = new List<(string From, string To)>();
        await using var command = new NpgsqlCommand(
            """
            select fn.nspname || '.' || f.relname, tn.nspname || '.' || t.relname
            from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
                join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
            where k.contype = 'f' and k.conrelid <> k.confrelid
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            references.Add((reader.GetString(0), reader.GetString(1)));
        return references.ToLookup(reference => reference.From, reference => reference.To);
    }

    private static List<StoreTable> InOrder(List<StoreTable> tables, ILookup<string, string> references)
    {
        var (left, ordered) = (new List<StoreTable>(tables), new List<StoreTable>());
        while (left.Count > 0)
        {
            var free = left.Where(table => !references[table.Name].Any(to => left.Exists(other => other.Name == to))).ToList();
            if (free.Count == 0)
                throw new InvalidOperationException($"Tables refer to each other in a circle: {string.Join(", ", left.Select(table => table.Name))}.");
            ordered.AddRange(free);
            left.RemoveAll(free.Contains);
        }

        return ordered;
    }
}
