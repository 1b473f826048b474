using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Releasing;
using CsvHelper;
using MiniExcelLibs;

namespace Changzhou.Bulletin.Browser.Tests;

/// <summary>Web page, PDF, CSV, XLSX and JSON come of one snapshot, so they cannot disagree: here each is asked.</summary>
public sealed partial class AgreementTests(Reader reader)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_figure_has_the_same_value_in_page_pdf_csv_xlsx_and_json()
    {
        using var client = new HttpClient { BaseAddress = reader.Address };
        var json = await JsonAsync(client);
        var csv = await CsvAsync(client);
        var xlsx = await XlsxAsync(client);
        var page = Rows().Matches(await client.GetStringAsync("/2023/figures", Cancel)).ToDictionary(row => WebUtility.HtmlDecode(row.Groups["id"].Value), row => Plain(row.Groups["row"].Value));
        var paper = await PdfTextAsync(client);
        var chapters = new Dictionary<string, string>(StringComparer.Ordinal);

        Assert.Equal(358, json.Count);
        Assert.Equal(json.Keys.Order(StringComparer.Ordinal), csv.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(json.Keys.Order(StringComparer.Ordinal), xlsx.Keys.Order(StringComparer.Ordinal));
        var missing = new List<string>();
        foreach (var (id, figure) in json)
        {
            Assert.Equal((figure.Value, figure.Printed), (csv[id].Value, csv[id].Printed));
            Assert.Equal(figure.Printed, xlsx[id].Printed);
            Assert.Equal(Number(figure.Value), Number(xlsx[id].Value));
            Assert.Contains(Plain(figure.Printed), page[id.Replace('#', '.').Replace(' ', '_')], StringComparison.Ordinal);
            if (!Prints(paper, figure))
                missing.Add($"The PDF does not print {figure.Printed} of {id}.");
            if (figure.Topic is not "edition")
            {
                chapters.TryAdd(figure.Topic, await client.GetStringAsync($"/2023/{figure.Topic}", Cancel));
                if (!Shows(chapters[figure.Topic], id, figure))
                    missing.Add($"/2023/{figure.Topic} does not show {Bare(figure)} as {id}.");
            }
        }

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public async Task The_pdf_is_in_words_for_readers_to_its_last_page()
    {
        using var client = new HttpClient { BaseAddress = reader.Address };
        var paper = await PdfTextAsync(client);

        // References, places, rules and marks of those who keep the files.
        Assert.DoesNotMatch(@"[{}]|\b[a-z-]+/[a-z-]+\b(?<!bulletin/releases)|\b[a-z]+\.[a-z]+\.[a-z]|officially|V-page", Regex.Replace(paper, @"https?://\S+", ""));
        Assert.Contains("第一章环境空气质量·各项污染物情况", Regex.Replace(paper, @"\s", ""), StringComparison.Ordinal);
    }

    /// <summary>Not a digit that stands there for something else: what leads to the figure's own page shows its value.</summary>
    private static bool Shows(string chapter, string id, Figure figure) =>
        Regex.Matches(chapter, $"""<a class="lasting" href="/f/2023/{LastingCode.OfFigure(id)}">(.*?)</a>""", RegexOptions.Singleline)
            .Any(shown => IsIn(Plain(shown.Groups[1].Value), Bare(figure)))
        // A heading leads nowhere; a change of nothing is said in a word.
        || Regex.Matches(chapter, "<h[1-6][^>]*>(.*?)</h[1-6]>", RegexOptions.Singleline).Any(heading => IsIn(Plain(heading.Groups[1].Value), Bare(figure)))
        || (Bare(figure) == "0" && chapter.Contains("持平", StringComparison.Ordinal));

    /// <summary>Paper has no links: a number stands there by itself, not inside a longer one, and one of few digits with its unit, or as the whole of a table's cell.</summary>
    private static bool Prints(string paper, Figure figure) => Bare(figure) is { Length: > 2 } value
        ? IsIn(paper, value)
        : IsIn(paper, Plain(figure.Printed)) || Regex.IsMatch(paper, $@"(?<!\S){Regex.Escape(Bare(figure))}(?!\S)");

    /// <summary>White space may stand between any two signs, as where a line ends, but not inside a number.</summary>
    private static bool IsIn(string text, string value)
    {
        var signs = string.Concat(value.Select((sign, at) => at > 0 && !(IsOfNumber(value[at - 1]) && IsOfNumber(sign)) ? @"\s*" + Regex.Escape($"{sign}") : Regex.Escape($"{sign}")));
        return Regex.IsMatch(text, $"{(char.IsAsciiDigit(value[0]) ? @"(?<![\d.])" : "")}{signs}{(char.IsAsciiDigit(value[^1]) ? @"(?!\.?\d)" : "")}");
    }

    private static bool IsOfNumber(char sign) => char.IsAsciiDigit(sign) || sign == '.';

    private sealed record Figure(string Value, string Printed, string Topic, string Words);

    private static async Task<Dictionary<string, Figure>> JsonAsync(HttpClient client)
    {
        using var document = JsonDocument.Parse(await client.GetStringAsync("/2023/figures.json", Cancel));
        return document.RootElement.GetProperty("figures").EnumerateArray().ToDictionary(
            figure => Text(figure, "id"),
            figure => new Figure(Text(figure, "value"), Text(figure, "printed"), Text(figure, "place").Split('/')[0], Text(figure, "words")));
    }

    private static async Task<Dictionary<string, (string Value, string Printed)>> CsvAsync(HttpClient client)
    {
        using var csv = new CsvReader(new StringReader(await client.GetStringAsync("/2023/figures.csv", Cancel)), CultureInfo.InvariantCulture);
        await csv.ReadAsync();
        csv.ReadHeader();
        var figures = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        while (await csv.ReadAsync())
            figures.Add(csv["id"]!, (csv["value"]!, csv["printed"]!));
        return figures;
    }

    private static async Task<Dictionary<string, (string Value, string Printed)>> XlsxAsync(HttpClient client)
    {
        using var stream = new MemoryStream(await client.GetByteArrayAsync("/2023/figures.xlsx", Cancel));
        return stream.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().ToDictionary(
            row => (string)row["id"],
            row => (Convert.ToString(row["value"], CultureInfo.InvariantCulture) ?? "", Convert.ToString(row["printed"], CultureInfo.InvariantCulture)!));
    }

    private static async Task<string> PdfTextAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/2023/bulletin.pdf", Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync(Cancel), Cancel);
        using var tool = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", file, "-"]) { RedirectStandardOutput = true })!;
        var text = await tool.StandardOutput.ReadToEndAsync(Cancel);
        await tool.WaitForExitAsync(Cancel);
        File.Delete(file);
        Assert.Equal(0, tool.ExitCode);
        // As it is: white space parts the cells of a table, whose numbers would run together without it.
        return text;
    }

    /// <summary>The number or word alone: on pages and paper the unit may stand in a table's head.</summary>
    private static string Bare(Figure figure) =>
        Plain(figure.Words.Length > 0 ? figure.Printed : Digits().Match(figure.Printed).Value.TrimStart('-', '+'));

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string Text(JsonElement figure, string name) => figure.TryGetProperty(name, out var value) ? value.ToString() : "";

    /// <summary>Without mark-up and white space, which differ between media.</summary>
    private static string Plain(string text) => White().Replace(WebUtility.HtmlDecode(Tag().Replace(text, "")), "");

    [GeneratedRegex("""<tr id="(?<id>[^"]*)">(?<row>.*?)</tr>""", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();

    [GeneratedRegex(@"[-+]?\d+(?:\.\d+)?(?:~\d+(?:\.\d+)?)?")]
    private static partial Regex Digits();
}
