using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>A figure that a person labelled in a text, to measure the finder by.</summary>
/// <param name="Snippet">Words of the text in which it stands, without spaces.</param>
public sealed record GoldFigure(string Chapter, string Section, string Code, string Value, string Unit, string Snippet)
{
    /// <summary>Entries of the contents page are page numbers, no figures.</summary>
    public bool IsContents => Section == "目录";

    /// <summary>Reads a file such as figures-2023.csv.</summary>
    public static IReadOnlyList<GoldFigure> Read(string path)
    {
        using var reader = new StreamReader(path);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        var rows = new List<GoldFigure>();
        while (csv.Read())
        {
            string Cell(string name) => csv.GetField(name) ?? "";
            rows.Add(new($"{Cell("part")} {Cell("chapter")}", Cell("section"), Cell("suggested_code"), Cell("value"), Cell("unit"), Cell("source_sentence_snippet")));
        }

        return rows;
    }

    /// <summary>Which indicator of the dictionary each labelled code is: columns suggested_code and indicator.</summary>
    public static IReadOnlyDictionary<string, string> ReadLinks(string path) =>
        File.ReadLines(path).Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length >= 2)
            .DistinctBy(cells => cells[0]).ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
}
