using System.Reflection;
using System.Text.Json;
using Changzhou.Bulletin.Editions;
using Npgsql;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>Every field of what is not public, by the database's own catalogue and the types of the blocks; each must hold a canary, or say here why not.</summary>
/// <remarks>A new column, or a new text of a block, is found without anybody thinking of it, and the drill fails until a canary is in it.</remarks>
internal sealed class Fields(string connection, CanarySearch search)
{
    /// <summary>What cannot hold any word, by its ending.</summary>
    private static readonly Dictionary<string, string> Free = new(StringComparer.Ordinal)
    {
        [".kind"] = "one of few words of the program",
        [".topic"] = "an address of the program",
        [".topics"] = "addresses of the program",
        [".basis"] = "one of two words",
        [".qualifier"] = "one of six words",
        [".better"] = "one of three words",
        [".period"] = "a time",
        ["editions.issued"] = "a month",
        ["parts.number"] = "two digits",
        ["waivers.rule"] = "a rule of the program; the proposals' rules have canaries",
        ["transitions.from"] = "a state",
        ["transitions.to"] = "a state",
        ["entries.act"] = "an act of the program",
        ["accounts.roles"] = "roles of the program",
        [".sha256"] = "a hash",
        [".secret_sha256"] = "a hash",
        ["entries.hash"] = "a hash",
        ["entries.previous"] = "a hash",
        [".media_type"] = "a media type",
        ["migrations.migration_id"] = "names of the program",
        ["migrations.product_version"] = "a version",
        ["protection_keys.friendly_name"] = "named by the framework",
    };

    private readonly List<string> bare = [];

    public int All { get; private set; }

    /// <summary>Fields without a canary.</summary>
    public IReadOnlyList<string> Bare => bare;

    public async Task CountAsync()
    {
        await using var source = NpgsqlDataSource.Create(connection);
        foreach (var (schema, table, column) in await ColumnsAsync(source))
        {
            if (Free.Keys.Any(ending => $"{table}.{column}".EndsWith(ending, StringComparison.Ordinal)))
            {
                continue;
            }

            All++;
            if (!await HoldsAsync(source, $"""select "{column}"::text from "{schema}"."{table}" where "{column}" is not null""", $"""select "{column}" from "{schema}"."{table}" where "{column}" is not null"""))
            {
                bare.Add($"{schema}.{table}.{column}");
            }
        }

        await CountBlocksAsync(source);
    }

    /// <summary>A block is a record in JSON: its texts are fields too.</summary>
    private async Task CountBlocksAsync(NpgsqlDataSource source)
    {
        foreach (var kind in typeof(Block).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Block))))
        {
            foreach (var property in kind.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => IsText(property.PropertyType)))
            {
                All++;
                var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
                var rows = $"select (content -> '{name}')::text from draft.blocks where kind = '{kind.Name}' and content ? '{name}'";
                if (!await HoldsAsync(source, rows, rows))
                {
                    bare.Add($"draft.blocks {kind.Name}.{property.Name}");
                }
            }
        }
    }

    private static bool IsText(Type type) => type == typeof(string) || type.IsGenericType && type.GetGenericArguments().Any(IsText);

    /// <summary>Whatever can hold words or measured numbers, in every schema that is not the public's.</summary>
    private static async Task<IReadOnlyList<(string Schema, string Table, string Column)>> ColumnsAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            """
            select table_schema, table_name, column_name from information_schema.columns
            where table_schema not in ('release', 'pg_catalog', 'information_schema') and data_type not in ('integer', 'bigint', 'smallint', 'boolean', 'uuid', 'timestamp with time zone')
            order by 1, 2, 3
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new List<(string, string, string)>();
        while (await reader.ReadAsync())
        {
            columns.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        return columns;
    }

    private async Task<bool> HoldsAsync(NpgsqlDataSource source, string asText, string asItIs)
    {
        await using var command = source.CreateCommand(asText);
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                if (search.In(reader.GetString(0)).Count > 0)
                {
                    return true;
                }
            }
        }

        await using var raw = source.CreateCommand(asItIs);
        await using var bytes = await raw.ExecuteReaderAsync();
        while (bytes.GetFieldType(0) == typeof(byte[]) && await bytes.ReadAsync())
        {
            var content = bytes.GetFieldValue<byte[]>(0);
            if (search.In(content).Count > 0 || Opened.Decoded(content, "gzip") is { } plain && search.In(plain).Count > 0)
            {
                return true;
            }
        }

        return false;
    }
}
