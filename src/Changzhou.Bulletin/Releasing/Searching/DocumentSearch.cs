using System.Globalization;
using Changzhou.Bulletin.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>Asks the index for documents of what is public, those of the newest editions first, and no more than a reader can use.</summary>
/// <remarks>A frequent word stands in a hundred thousand documents of a thousand editions. So the newest editions are asked first,
/// then four times as many, and so on until there are enough: the work depends on how much is shown, not on how much there is.</remarks>
internal sealed class DocumentSearch(BulletinStore store)
{
    /// <summary>Documents looked at for one search.</summary>
    public const int Most = 300;

    private const int Newest = 4;
    private const int Patience = 5;

    private const string Select =
        """
        select d.year, d.kind, d.topic, d.anchor, d.key, d.title, d.text, d.words
        from release.search_documents d
        where exists (select from release.pointers p where p.release_id = d.release_id and p.withdrawn_at is null)
        """;

    /// <param name="grams">All of which a document must have.</param>
    /// <param name="years">Newest first; those to look in.</param>
    public async Task<(IReadOnlyList<SearchDocument> Documents, bool HasMore)> FindAsync(int[] grams, IReadOnlyList<int> years, CancellationToken cancel)
    {
        await using var db = store.CreatePublicContext();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await connection.OpenAsync(cancel);
        var found = new List<SearchDocument>();
        for (int from = 0, size = Newest; from < years.Count && found.Count <= Most; from += size, size *= 4)
        {
            // What is rare in the newest editions is looked for in all others at once, and mostly is rare there too.
            var isRare = from > Newest && found.Count * (years.Count - from) / from <= Most - found.Count;
            if (isRare && await OfAllOlderAsync(connection, grams, years[from], Most + 1 - found.Count, cancel) is { } rest)
            {
                found.AddRange(rest);
                break;
            }

            found.AddRange(await OfYearsAsync(connection, grams, [.. years.Skip(from).Take(size)], Most + 1 - found.Count, cancel));
        }

        return (found, found.Count > Most);
    }

    /// <summary>Null where there are more than the limit, which would be any of them and not the newest.</summary>
    private static async Task<List<SearchDocument>?> OfAllOlderAsync(NpgsqlConnection connection, int[] grams, int newest, int limit, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"{Select} and d.grams @> $1 and d.year <= $2 limit $3", connection) { CommandTimeout = Patience };
        command.Parameters.Add(new() { Value = grams });
        command.Parameters.Add(new() { Value = newest });
        command.Parameters.Add(new() { Value = limit });
        return await ReadAsync(command, cancel) is var found && found.Count < limit ? found : null;
    }

    /// <summary>The index is asked with the years' own grams, so that it passes over all other editions.</summary>
    private static async Task<List<SearchDocument>> OfYearsAsync(NpgsqlConnection connection, int[] grams, IReadOnlyList<int> years, int limit, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand { Connection = connection, CommandTimeout = Patience };
        var conditions = new List<string>();
        foreach (var gram in years.Count > Newest ? years.Select(Grams.OfDecade).Distinct() : years.Select(Grams.OfYear))
        {
            command.Parameters.Add(new() { Value = (int[])[.. grams, gram] });
            conditions.Add(string.Create(CultureInfo.InvariantCulture, $"d.grams @> ${command.Parameters.Count}"));
        }

        command.Parameters.Add(new() { Value = years[^1] });
        command.Parameters.Add(new() { Value = years[0] });
        command.Parameters.Add(new() { Value = limit });
        var last = command.Parameters.Count;
        command.CommandText = string.Create(CultureInfo.InvariantCulture,
            $"{Select} and ({string.Join(" or ", conditions)}) and d.year between ${last - 2} and ${last - 1} order by d.year desc, d.ordinal limit ${last}");
        return await ReadAsync(command, cancel);
    }

    private static async Task<List<SearchDocument>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var found = new List<SearchDocument>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(new(
                reader.GetInt32(0), (DocumentKind)reader.GetInt32(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetString(5), reader.GetString(6), reader.GetString(7)));
        }

        return found;
    }
}
