using Changzhou.Bulletin.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>Asks the index for documents of what is public, those of the newest editions first, and no more than a reader can use.</summary>
/// <remarks>A frequent word stands in a hundred thousand documents of a thousand editions. So the newest editions are asked first;
/// how much they have tells how many more are needed: the work depends on how much is shown, not on how much there is.</remarks>
internal sealed class DocumentSearch(BulletinStore store)
{
    /// <summary>Documents looked at for one search.</summary>
    public const int Most = 300;

    private const int Newest = 4;
    private const int Patience = 5;

    /// <summary>So many documents are put in order sooner than the index is asked for each decade that they may be of.</summary>
    private const int Few = 2000;

    private const string Columns = "d.year, d.kind, d.topic, d.anchor, d.key, d.title, d.text, d.words";

    // A value and not a join: looked up for each document by the primary key, it keeps the planner from asking the index once for each pointer.
    private const string Public = "d.release_id = (select p.release_id from release.pointers p where p.year = d.year and p.withdrawn_at is null)";

    /// <param name="grams">All of which a document must have.</param>
    /// <param name="years">Newest first; those to look in.</param>
    public async Task<(IReadOnlyList<SearchDocument> Documents, bool HasMore)> FindAsync(int[] grams, IReadOnlyList<int> years, CancellationToken cancel)
    {
        await using var db = store.CreatePublicContext();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await connection.OpenAsync(cancel);
        var found = new List<SearchDocument>();
        var triedAll = false;
        for (int from = 0, size = Newest; from < years.Count && found.Count <= Most; from += size, size = Span(found.Count, from))
        {
            // What is rare in the newest editions is looked for in all others at once, and mostly is rare there too.
            var isRare = from > 0 && !triedAll && found.Count * (years.Count - from) / from <= Few;
            if (isRare && await OfAllOlderAsync(connection, grams, years[from], Most + 1 - found.Count, cancel) is { } rest)
            {
                found.AddRange(rest);
                break;
            }

            triedAll |= isRare;
            found.AddRange(await OfYearsAsync(connection, grams, [.. years.Skip(from).Take(size)], Most + 1 - found.Count, cancel));
        }

        return (found, found.Count > Most);
    }

    /// <summary>As many editions as should have the rest, and a quarter more; at least as many again as were asked.</summary>
    private static int Span(int found, int asked) => found == 0 ? asked * 4 : Math.Max(asked, (Most + 1 - found) * asked * 5 / (found * 4));

    /// <summary>Null where there are more than can be put in order quickly.</summary>
    private static async Task<List<SearchDocument>?> OfAllOlderAsync(NpgsqlConnection connection, int[] grams, int newest, int limit, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            $"""
            with older as materialized (select d.* from release.search_documents d where d.grams @> $1 and d.year <= $2 and {Public} limit $3)
            select {Columns}, (select count(*) from older) from older d order by d.year desc, d.ordinal limit $4
            """, connection)
        { CommandTimeout = Patience };
        command.Parameters.Add(new() { Value = grams });
        command.Parameters.Add(new() { Value = newest });
        command.Parameters.Add(new() { Value = Few + 1 });
        command.Parameters.Add(new() { Value = limit });
        var all = 0L;
        var found = await ReadAsync(command, row => all = row.GetInt64(8), cancel);
        return all <= Few ? found : null;
    }

    /// <summary>The index is asked with the years' own grams, so that it passes over all other editions.</summary>
    private static async Task<List<SearchDocument>> OfYearsAsync(NpgsqlConnection connection, int[] grams, IReadOnlyList<int> years, int limit, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select {Columns} from release.search_documents d
            where d.grams @> $1 and d.grams && $2 and d.year between $3 and $4 and {Public}
            order by d.year desc, d.ordinal limit $5
            """, connection)
        { CommandTimeout = Patience };
        command.Parameters.Add(new() { Value = grams });
        command.Parameters.Add(new() { Value = (int[])[.. years.Count > Newest ? years.Select(Grams.OfDecade).Distinct() : years.Select(Grams.OfYear)] });
        command.Parameters.Add(new() { Value = years[^1] });
        command.Parameters.Add(new() { Value = years[0] });
        command.Parameters.Add(new() { Value = limit });
        return await ReadAsync(command, _ => { }, cancel);
    }

    private static async Task<List<SearchDocument>> ReadAsync(NpgsqlCommand command, Action<NpgsqlDataReader> also, CancellationToken cancel)
    {
        var found = new List<SearchDocument>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            also(reader);
            found.Add(new(
                reader.GetInt32(0), (DocumentKind)reader.GetInt32(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetString(5), reader.GetString(6), reader.GetString(7)));
        }

        return found;
    }
}
