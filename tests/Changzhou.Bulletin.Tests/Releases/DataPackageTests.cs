using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Data;
using CsvHelper;

namespace Changzhou.Bulletin.Tests.Releases;

public sealed class DataPackageTests
{
    private static readonly Snapshot Snapshot = Build();
    private static readonly byte[] Package = DataPackage.Write(Snapshot, new string('a', 64));
    private static readonly Dictionary<string, byte[]> Files = Unpack(Package);
    private static readonly JsonElement Descriptor = JsonDocument.Parse(Files[DataPackage.Descriptor]).RootElement;

    [Fact]
    public void Sums_and_hashes_are_those_of_the_files()
    {
        var sums = Encoding.UTF8.GetString(Files[DataPackage.Sums]).TrimEnd().Split('\n').ToDictionary(line => line[66..], line => line[..64]);
        Assert.Equal(Files.Keys.Where(name => name != DataPackage.Sums).Order(StringComparer.Ordinal), sums.Keys.Order(StringComparer.Ordinal));
        Assert.All(sums, sum => Assert.Equal(SnapshotJson.Sha256(Files[sum.Key]), sum.Value));
        Assert.All(Resources(), resource =>
        {
            var content = Files[resource.GetProperty("path").GetString()!];
            Assert.Equal($"sha256:{SnapshotJson.Sha256(content)}", resource.GetProperty("hash").GetString());
            Assert.Equal(content.Length, resource.GetProperty("bytes").GetInt32());
        });
    }

    [Fact]
    public void The_same_release_gives_the_same_bytes() => Assert.Equal(Package, DataPackage.Write(Snapshot, new string('a', 64)));

    [Fact]
    public void Its_figures_are_the_file_beside_it() => Assert.Equal(FigureFiles.Csv(Snapshot), Files["figures.csv"]);

    [Fact]
    public void It_holds_every_table_and_chart_of_the_edition()
    {
        var blocks = Snapshot.Chapters.SelectMany(chapter => chapter.Blocks.Select(block => (chapter.Topic, Block: block))).ToList();
        foreach (var (topic, block) in blocks.Where(one => one.Block.Table is not null))
        {
            Assert.Contains($"data/tables/{topic}-{block.Table!.Key}.csv", Files.Keys);
        }

        foreach (var (topic, block) in blocks.Where(one => one.Block.Chart is not null))
        {
            Assert.Contains($"data/charts/{topic}-{block.Chart!.Key}.csv", Files.Keys);
        }

        Assert.Equal(blocks.Count(one => one.Block is { Table: not null } or { Chart: not null }) + 4, Resources().Count());
    }

    [Fact]
    public void Every_cell_is_what_its_schema_says()
    {
        var codes = Rows("data/indicators.csv").Select(row => row["code"]).ToHashSet(StringComparer.Ordinal);
        foreach (var resource in Resources())
        {
            var schema = resource.GetProperty("schema");
            var fields = schema.GetProperty("fields").EnumerateArray().ToList();
            var rows = Rows(resource.GetProperty("path").GetString()!);
            Assert.NotEmpty(fields);
            Assert.All(rows, row => Assert.Equal(fields.Select(field => field.GetProperty("name").GetString()), row.Keys));
            foreach (var field in fields)
            {
                var cells = rows.Select(row => row[field.GetProperty("name").GetString()!]).ToList();
                Assert.All(cells, cell => Assert.True(Fits(field, cell), $"{resource.GetProperty("path")} {field}: {cell}"));
                if (field.TryGetProperty("constraints", out var constraints) && constraints.TryGetProperty("unique", out _))
                {
                    Assert.Equal(cells.Count, cells.Distinct(StringComparer.Ordinal).Count());
                }
            }

            if (schema.TryGetProperty("foreignKeys", out _))
            {
                Assert.All(rows, row => Assert.Contains(row["indicator"], codes));
            }
        }
    }

    [Fact]
    public void A_chart_gives_the_numbers_that_it_draws()
    {
        var (topic, chart) = Snapshot.Chapters.SelectMany(chapter => chapter.Blocks.Where(block => block.Chart is not null).Select(block => (chapter.Topic, block.Chart!)))
            .First(one => one.Item2.Series.All(series => series.Points.All(point => point is { High: null })));
        var rows = Rows($"data/charts/{topic}-{chart.Key}.csv");
        Assert.Equal(chart.Categories, rows.Select(row => row["项目"]));
        Assert.Equal(chart.Series[0].Points.Select(point => point!.Value), rows.Select(row => decimal.Parse(row[$"{chart.Series[0].Name}（{chart.Unit}）"], CultureInfo.InvariantCulture)));
    }

    /// <remarks>年份 stands over both head rows; 1类 over two columns; 2023年 beside two body rows.</remarks>
    [Fact]
    public void Merged_cells_are_repeated_and_heads_of_several_rows_are_one()
    {
        var table = new SnapshotTable("zones", "表1-1", [new() { Text = "达标率" }], "%", 2, 1, 3,
        [
            [Cell(0, 1, 2, "年份"), Cell(1, 2, 1, "1类")],
            [Cell(1, 1, 1, "昼"), Cell(2, 1, 1, "夜")],
            [Cell(0, 1, 2, "2023年"), Cell(1, 1, 1, "100"), Cell(2, 1, 1, "-0.50")],
            [Cell(1, 1, 1, "—"), Cell(2, 1, 1, "87.5")],
        ], []);

        var csv = Encoding.UTF8.GetString(CsvFile.Write(BlockTables.Of("noise", table))[3..]);

        Assert.Equal("年份,1类 昼,1类 夜\r\n2023年,100,-0.50\r\n2023年,,87.5\r\n", csv);
    }

    private static Cell Cell(int column, int columns, int rows, string text) => new(column, columns, rows, false, [new() { Text = text }]);

    private static bool Fits(JsonElement field, string cell)
    {
        var constraints = field.TryGetProperty("constraints", out var some) ? some : default;
        if (cell.Length == 0)
        {
            return constraints.ValueKind == JsonValueKind.Undefined || !constraints.TryGetProperty("required", out _);
        }

        var isListed = constraints.ValueKind == JsonValueKind.Undefined || !constraints.TryGetProperty("enum", out var values) || values.EnumerateArray().Any(value => value.GetString() == cell);
        return isListed && field.GetProperty("type").GetString() switch
        {
            "number" => decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
            "integer" => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            "boolean" => cell is "true" or "false",
            var type => type == "string",
        };
    }

    private static JsonElement.ArrayEnumerator Resources() => Descriptor.GetProperty("resources").EnumerateArray();

    private static List<Dictionary<string, string>> Rows(string path)
    {
        using var csv = new CsvReader(new StreamReader(new MemoryStream(Files[path])), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(head => head, head => csv[head]!));
        }

        return rows;
    }

    private static Dictionary<string, byte[]> Unpack(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry => DataPackage.Find(package, entry.FullName)!);
    }

    private static Snapshot Build()
    {
        var input = EditionInput.Read(Repository.Edition2023).Value!;
        return SnapshotBuilder.Build(input.Edition, input.Catalogue, input.History, 1, new(2024, 5, 30, 1, 0, 0, TimeSpan.Zero));
    }
}
