using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing;
using CsvHelper;

namespace Changzhou.Bulletin.Tests;

public sealed class Edition2023Tests
{
    private static readonly Lazy<EditionInput> Input = new(() => EditionInput.Read(Repository.Edition2023).Value!);

    [Fact]
    public void Has_no_fault() => Assert.Empty(EditionInput.Read(Repository.Edition2023).Faults);

    [Fact]
    public void Has_four_parts_and_nineteen_chapters_in_the_order_of_the_official_contents()
    {
        Assert.Equal([7, 5, 3, 4], Input.Value.Edition.Parts.Select(part => part.Chapters.Count));
        Assert.Equal(Topic.All.Select(topic => topic.Slug), Input.Value.Edition.Chapters.Select(chapter => chapter.Topic));
    }

    [Fact]
    public void Has_the_two_water_sections_that_the_extraction_put_behind_the_air_chapter_in_the_water_chapter()
    {
        var water = Input.Value.Edition.Chapters.Single(chapter => chapter.Topic == "water-control").Sections.Select(section => section.Title).ToList();
        Assert.Contains("河道综合治理", water);
        Assert.Contains("洮滆片区治理", water);
    }

    [Fact]
    public void What_was_let_stand_is_told_in_the_words_of_the_text()
    {
        var snapshot = SnapshotBuilder.Build(Input.Value.Edition, Input.Value.Catalogue, Input.Value.History, 1, DateTimeOffset.UnixEpoch);

        Assert.Equal("175微克/立方米", Assert.Single(snapshot.Waivers, waiver => waiver is { Rule: "stated.value", Place: "air/pollutants" }).Reference);
        Assert.Equal("《电磁辐射防护规定》", Assert.Single(snapshot.Waivers, waiver => waiver.Place == "radiation").Reference);
        Assert.All(snapshot.Waivers, waiver => Assert.DoesNotContain('{', waiver.Reference));
        // Each reason says what differs, and no two differences are the same but the caption's, which two rules see.
        Assert.Equal(snapshot.Waivers.Count - 1, snapshot.Waivers.Select(waiver => waiver.Reason).Distinct().Count());
    }

    /// <summary>What stands in the file for those who keep it, such as how a limit was checked, is not for readers.</summary>
    [Fact]
    public void Clauses_of_limits_are_words_for_readers() =>
        Assert.All(Input.Value.Catalogue.Limits, limit => Assert.DoesNotMatch("V-|MEM", limit.Clause));

    public static TheoryData<int, string, string, string, string> MappedRows()
    {
        var rows = new TheoryData<int, string, string, string, string>();
        foreach (var row in Map())
        {
            rows.Add(row.Row, row.Code, row.Value, row.Figure, row.Part);
        }

        return rows;
    }

    /// <summary>Every row of the labelled figures, and where it is in the store: the figure itself, an end of a range, or what one place states otherwise.</summary>
    [Theory]
    [MemberData(nameof(MappedRows))]
    public void Holds_every_labelled_figure(int row, string code, string value, string figure, string part)
    {
        var stored = Input.Value.Edition.Figures.SingleOrDefault(candidate => candidate.Key.ToString() == figure);
        Assert.True(stored is not null, $"Row {row} ({code}): {figure} is not in figures.csv.");
        Assert.False(string.IsNullOrWhiteSpace(stored.Source));
        var held = (part, stored.Value) switch
        {
            ("low", FigureValue.Range range) => Printed(range.Low),
            ("high", FigureValue.Range range) => Printed(range.High),
            ("stated", _) => StatedInstead(stored),
            _ => stored.Value.ToString()!,
        };
        Assert.Equal(Plain(value), Plain(held));
    }

    [Fact]
    public void Maps_every_labelled_figure_but_the_page_numbers_of_the_contents()
    {
        if (Repository.Shared("domain/figures-2023.csv") is not { } file)
        {
            Assert.Skip("shared/domain/figures-2023.csv is not beside this checkout, so the map cannot be compared with it.");
            return;
        }

        using var text = new StreamReader(file);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var labelled = new List<(int Row, string Code, string Value)>();
        for (var row = 1; csv.Read(); row++)
        {
            if (csv["section"] != "目录")
            {
                labelled.Add((row, csv["suggested_code"]!, csv["value"]!));
            }
        }

        Assert.Equal(390, labelled.Count);
        Assert.Equal(labelled, Map().Select(row => (row.Row, row.Code, row.Value)));
    }

    [Fact]
    public void Prints_every_figure_of_a_chapter_somewhere_in_that_chapter_or_in_the_summary()
    {
        var edition = Input.Value.Edition;
        var lookup = new FigureLookup(edition.Year, edition.Figures, Input.Value.Catalogue, Input.Value.History);
        var texts = edition.Chapters.SelectMany(chapter => new[] { chapter.Title }.Concat(chapter.Sections.Select(section => section.Title))
            .Concat(chapter.Lead.Concat(chapter.Sections.SelectMany(section => section.Blocks)).SelectMany(BlockTexts.Of)))
            .Concat(edition.Summary.SelectMany(BlockTexts.Of));
        var shown = texts.SelectMany(text => ReferenceText.Scan(text).References)
            .SelectMany(found => new[] { lookup.KeyOf(found.Reference), lookup.FindPublishedChange(found.Reference)?.Key }).ToHashSet();
        var silent = edition.Figures.Where(figure => figure.Place != "edition" && !shown.Contains(figure.Key)).Select(figure => figure.Key.ToString());
        Assert.Empty(silent);
    }

    private static List<(int Row, string Code, string Value, string Figure, string Part)> Map()
    {
        using var text = new StreamReader(Path.Combine(Repository.Root, "tests", "Changzhou.Bulletin.Tests", "Data", "figures-2023-map.csv"));
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<(int, string, string, string, string)>();
        while (csv.Read())
        {
            rows.Add((csv.GetField<int>("row"), csv["suggested_code"]!, csv["value"]!, csv["figure"]!, csv["part"]!));
        }

        return rows;
    }

    /// <summary>What a reference to the figure states instead of it, somewhere in the edition.</summary>
    private static string StatedInstead(Figure figure) =>
        Input.Value.Edition.Chapters.SelectMany(chapter => chapter.Lead.Concat(chapter.Sections.SelectMany(section => section.Blocks)))
            .SelectMany(BlockTexts.Of).SelectMany(text => ReferenceText.Scan(text).References)
            .First(shown => shown.Reference.Stated is not null && shown.Reference.Indicator == figure.Indicator).Reference.Stated!;

    private static string Printed(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The labels write +3.0, >=90(90%以上), 近7000, 9(余), 5(均), 第一批次, A级, 2022-11; the store keeps number, qualifier and word apart.</summary>
    private static string Plain(string label)
    {
        var text = label.Normalize(System.Text.NormalizationForm.FormKC);
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        text = (bracket > 0 ? text[..bracket] : text).TrimStart('+', '>', '=', '近').TrimEnd('余', '类', '年', '期');
        return text.Replace("年", "-", StringComparison.Ordinal).TrimEnd('月').Trim();
    }
}
