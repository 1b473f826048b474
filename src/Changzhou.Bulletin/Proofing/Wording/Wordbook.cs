using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;

namespace Changzhou.Bulletin.Proofing.Wording;

/// <summary>Names, words, laws and standards that texts get wrong: places.csv, wording.csv and laws.csv of reference/.</summary>
public sealed class Wordbook
{
    private static readonly Lazy<Wordbook> OfThisProgram = new(() => Read(name =>
        typeof(Wordbook).Assembly.GetManifestResourceStream("wording/" + name) ?? throw new FileNotFoundException(name)));

    private Wordbook(IReadOnlyList<MisreadPlace> places, IReadOnlyList<Slip> slips, IReadOnlyList<KnownLaw> laws) =>
        (Places, Slips, Laws) = (places, slips, laws);

    /// <summary>The one that the program was built with; needs no file and no database.</summary>
    public static Wordbook Shipped => OfThisProgram.Value;

    public IReadOnlyList<MisreadPlace> Places { get; }

    public IReadOnlyList<Slip> Slips { get; }

    public IReadOnlyList<KnownLaw> Laws { get; }

    /// <summary>Files of a folder such as seeds/reference; a file that is not there is the shipped one.</summary>
    public static Wordbook Read(string folder) => Read(name =>
        Path.Combine(folder, name) is var file && File.Exists(file) ? File.OpenRead(file) : typeof(Wordbook).Assembly.GetManifestResourceStream("wording/" + name)!);

    private static Wordbook Read(Func<string, Stream> open) => new(
        Rows(open("places.csv"), cell => new MisreadPlace(cell("wrong"), cell("right"), Parts(cell("cities")), cell("note"))),
        Rows(open("wording.csv"), cell => new Slip(
            new Regex(cell("pattern"), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), cell("suggestion"), Enum.Parse<Severity>(cell("severity"), ignoreCase: true), cell("reason"))),
        Rows(open("laws.csv"), cell => new KnownLaw(cell("title"), cell("number"), Year(cell("valid_from")) ?? 0, Year(cell("valid_until")), cell("replaced_by"), cell("note"))));

    private static List<T> Rows<T>(Stream stream, Func<Func<string, string>, T> read)
    {
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<T>();
        while (csv.Read())
        {
            rows.Add(read(name => csv.GetField(name) ?? ""));
        }

        return rows;
    }

    private static string[] Parts(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static int? Year(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
}

/// <param name="Cities">Only bulletins of these cities mean that place; empty for all.</param>
public sealed record MisreadPlace(string Wrong, string Right, IReadOnlyList<string> Cities, string Note);

/// <param name="Suggestion">What to write instead; empty where it must be worded anew.</param>
public sealed record Slip(Regex Pattern, string Suggestion, Severity Severity, string Reason);

/// <param name="Number">GB 3838-2002; empty for laws.</param>
/// <param name="LastYear">The last year of data for which it holds; null while it is in force, 0 for a title that never was one.</param>
public sealed record KnownLaw(string Title, string Number, int FirstYear, int? LastYear, string ReplacedBy, string Note)
{
    public bool IsNickname => LastYear == 0;

    public bool Holds(int year) => FirstYear <= year && (LastYear is null || year <= LastYear);
}
