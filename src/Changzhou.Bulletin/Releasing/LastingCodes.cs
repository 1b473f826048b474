using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Releasing;

/// <summary>The short name of a figure, table or chart in its lasting address: made of what the thing is, so the same in all releases.</summary>
/// <remarks>Six characters of Crockford's base 32 (no i, l, o, u: a code is read aloud, and from paper), of the SHA-256 of kind and identity.
/// Two things of one edition may share them; what an edition calls its things says <see cref="LastingCodes"/>.</remarks>
public static class LastingCode
{
    public const int Shortest = 6;

    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <param name="id">Such as air.pm25.mean@全市:2023#mean.</param>
    public static string OfFigure(string id) => WholeOfFigure(id)[..Shortest];

    public static string OfTable(string topic, string key) => WholeOfTable(topic, key)[..Shortest];

    public static string OfChart(string topic, string key) => WholeOfChart(topic, key)[..Shortest];

    internal static string WholeOfFigure(string id) => Whole($"figure {id}");

    internal static string WholeOfTable(string topic, string key) => Whole($"table {topic}/{key}");

    internal static string WholeOfChart(string topic, string key) => Whole($"chart {topic}/{key}");

    /// <summary>Five bits a character from the left; the last bit of the 256 is left over.</summary>
    private static string Whole(string identity)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(identity));
        var code = new StringBuilder();
        for (var bit = 0; bit + 5 <= hash.Length * 8; bit += 5)
        {
            var pair = (hash[bit / 8] << 8) | (bit / 8 + 1 < hash.Length ? hash[bit / 8 + 1] : 0);
            code.Append(Digits[(pair >> (11 - bit % 8)) & 31]);
        }

        return code.ToString();
    }
}

/// <summary>Which code stands for which thing of an edition, and back: never one code for two things of a kind.</summary>
/// <remarks>Things that share their first six characters are told apart by as many more as that takes, all of them:
/// a code that becomes ambiguous in a later release names nothing there, rather than something else.</remarks>
public sealed class LastingCodes
{
    private static readonly ConditionalWeakTable<Snapshot, LastingCodes> Known = [];

    private readonly CodedThings<SnapshotFigure> figures;
    private readonly CodedThings<PlacedTable> tables;
    private readonly CodedThings<PlacedChart> charts;

    private LastingCodes(Snapshot snapshot)
    {
        figures = new(snapshot.Figures.Select(figure => (LastingCode.WholeOfFigure(figure.Id), figure)));
        var blocks = Blocks(snapshot).ToList();
        tables = new(blocks.Where(placed => placed.Block.Table is not null).Select(placed => new PlacedTable(placed.Place, placed.Block.Table!))
            .Select(placed => (LastingCode.WholeOfTable(placed.Topic, placed.Table.Key), placed)));
        charts = new(blocks.Where(placed => placed.Block.Chart is not null).Select(placed => new PlacedChart(placed.Place, placed.Block.Chart!))
            .Select(placed => (LastingCode.WholeOfChart(placed.Topic, placed.Chart.Key), placed)));
    }

    public IEnumerable<PlacedTable> Tables => tables.All;

    public IEnumerable<PlacedChart> Charts => charts.All;

    public static LastingCodes Of(Snapshot snapshot) => Known.GetValue(snapshot, one => new(one));

    /// <exception cref="KeyNotFoundException">The edition has no such figure.</exception>
    public string OfFigure(string id) => figures.CodeOf(LastingCode.WholeOfFigure(id));

    public string OfTable(string topic, string key) => tables.CodeOf(LastingCode.WholeOfTable(topic, key));

    public string OfChart(string topic, string key) => charts.CodeOf(LastingCode.WholeOfChart(topic, key));

    /// <summary>Null for a code that names none, or would name several.</summary>
    public SnapshotFigure? Figure(string code) => figures.Find(code);

    public PlacedTable? Table(string code) => tables.Find(code);

    public PlacedChart? Chart(string code) => charts.Find(code);

    private static IEnumerable<(string Place, SnapshotBlock Block)> Blocks(Snapshot snapshot) =>
        snapshot.Summary.Select(block => (Catalogue.SummaryTopic, block)).Concat(snapshot.Chapters.SelectMany(chapter =>
            chapter.Lead.Select(block => (chapter.Topic, block)).Concat(chapter.Sections.SelectMany(section =>
                section.Blocks.Select(block => ($"{chapter.Topic}/{section.Key}", block))))));

    private sealed class CodedThings<T> where T : class
    {
        private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);
        private readonly Dictionary<string, T> things = new(StringComparer.Ordinal);

        public CodedThings(IEnumerable<(string Whole, T Thing)> all)
        {
            var sorted = all.DistinctBy(one => one.Whole).ToList();
            var wholes = sorted.Select(one => one.Whole).Order(StringComparer.Ordinal).ToList();
            for (var at = 0; at < wholes.Count; at++)
            {
                // In order, nothing shares more with a code than its neighbours do.
                var shared = Math.Max(at > 0 ? Shared(wholes[at - 1], wholes[at]) : 0, at + 1 < wholes.Count ? Shared(wholes[at], wholes[at + 1]) : 0);
                codes[wholes[at]] = wholes[at][..Math.Max(LastingCode.Shortest, shared + 1)];
            }

            foreach (var (whole, thing) in sorted)
            {
                things[codes[whole]] = thing;
            }
        }

        public IEnumerable<T> All => things.Values;

        public string CodeOf(string whole) => codes[whole];

        public T? Find(string code) => things.GetValueOrDefault(code);

        private static int Shared(string one, string other)
        {
            var length = 0;
            while (length < one.Length && one[length] == other[length])
            {
                length++;
            }

            return length;
        }
    }
}

/// <param name="Place">air/o3, air before the first section, or summary.</param>
public sealed record PlacedTable(string Place, SnapshotTable Table)
{
    public string Topic => Place.Split('/')[0];
}

/// <param name="Place">air/o3, air before the first section, or summary.</param>
public sealed record PlacedChart(string Place, SnapshotChart Chart)
{
    public string Topic => Place.Split('/')[0];
}
