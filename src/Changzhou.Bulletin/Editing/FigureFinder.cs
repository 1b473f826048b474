using System.Text;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing.Printing;

namespace Changzhou.Bulletin.Editing;

/// <summary>A figure that somebody may have meant.</summary>
/// <param name="Value">As it prints, with its unit.</param>
/// <param name="Period">2023年, 2023年6月 …</param>
public sealed record FigureChoice(Figure Figure, Indicator Indicator, string Value, string Period);

/// <param name="Name">What the form says: 数值, 变化率 …</param>
/// <param name="Prints">What stands in print for it.</param>
public sealed record WayToShow(Reference Reference, string Name, string Prints);

/// <summary>Finds figures of a draft by whatever somebody types of them.</summary>
public sealed class FigureFinder
{
    private readonly DraftView draft;
    private readonly DraftTexts texts;
    private readonly IReadOnlyList<Candidate> candidates;

    public FigureFinder(DraftView draft, DraftTexts texts)
    {
        (this.draft, this.texts) = (draft, texts);
        candidates = [.. draft.Edition.Figures.Select(figure => Of(figure, draft.Catalogue)).OfType<Candidate>()];
    }

    /// <param name="typed">Words apart or together: name, short name, alias, code, region, value.</param>
    /// <returns>The likeliest first.</returns>
    public IReadOnlyList<FigureChoice> Find(string typed, int most = 30)
    {
        var words = Plain(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. (from candidate in candidates
               let rank = words.Length == 0 ? 9 : words.Max(candidate.Rank)
               where rank < Candidate.None
               orderby rank, candidate.Choice.Figure.Region != Catalogue.WholeCity, candidate.Choice.Figure.Period != Period.Year(draft.Year), candidate.Choice.Indicator.IsChange
               select candidate.Choice).Take(most),
        ];
    }

    /// <summary>References by the number that they print, without unit, as a spreadsheet has it.</summary>
    public ILookup<string, (string Name, string Written)> ByNumber() =>
    (
        from candidate in candidates
        let figure = candidate.Choice.Figure
        where figure.Value is FigureValue.Number or FigureValue.Range
        let number = FigureText.Digits(figure.Value, figure.Decimals ?? candidate.Choice.Indicator.Decimals)
        let region = figure.Region == Catalogue.WholeCity ? "" : figure.Region
        select (Number: number, Name: $"{region}{candidate.Choice.Indicator.Name}（{candidate.Choice.Period}）", Written: (Bare(figure) with { Form = ReferenceForm.Number }).ToString())
    ).ToLookup(known => known.Number, known => (known.Name, known.Written));

    /// <summary>How much of the end of a text may be meant as a figure's name; 0 for none.</summary>
    public int LengthOfName(string before)
    {
        for (var length = Math.Min(before.Length, 24); length >= 2; length--)
        {
            var words = Plain(before[^length..]);
            if (words.Length >= 2 && !char.IsWhiteSpace(before[^length]) && candidates.Any(candidate => candidate.Rank(words) < Candidate.Loose))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>The ways in which the figure can be printed, each with the shortest reference.</summary>
    public IReadOnlyList<WayToShow> WaysToShow(Figure figure)
    {
        var bare = Bare(figure);
        var wholes = WholesOf(figure.Indicator).Select(whole => bare with { Form = ReferenceForm.Share, Argument = whole });
        return
        [
            .. Enum.GetValues<ReferenceForm>().Where(form => form != ReferenceForm.Share).Select(form => bare with { Form = form }).Concat(wholes)
                .Select(reference => (Reference: reference, Prints: texts.Print(reference)))
                .Where(way => way.Prints is not null)
                // Of a change the plain value says the same.
                .DistinctBy(way => way.Reference.Form == ReferenceForm.Number ? "|n" : way.Prints)
                .Select(way => new WayToShow(way.Reference, NameOf(way.Reference, draft.Catalogue), way.Prints!)),
        ];
    }

    /// <summary>The shortest reference of the figure alone.</summary>
    private Reference Bare(Figure figure) => new()
    {
        Indicator = figure.Indicator,
        Region = figure.Region == Catalogue.WholeCity ? null : figure.Region,
        Period = figure.Period == Period.Year(draft.Year) ? null : figure.Period,
        Statistic = figure.Statistic == draft.Catalogue.FindIndicator(figure.Indicator)!.Statistic ? null : figure.Statistic,
        Basis = figure.Basis,
    };

    /// <summary>2023年, 2023年6月, 2023年1—6月, 2020—2023年</summary>
    internal static string Plain(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace("{", "", StringComparison.Ordinal).Trim();

    private static Candidate? Of(Figure figure, Catalogue catalogue)
    {
        if (catalogue.FindIndicator(figure.Indicator) is not { } indicator)
        {
            return null;
        }

        var value = figure.Value is FigureValue.Pending ? FigureValue.Pending.Word
            : FigureText.WithUnit(figure.Value, figure.Qualifier, figure.Decimals ?? indicator.Decimals, figure.Unit);
        return new(new(figure, indicator, value, figure.Period.InChinese), [figure.Region, .. catalogue.FindRegion(figure.Region)?.Aliases ?? []]);
    }

    /// <summary>Of what the edition's texts already take this indicator as a share.</summary>
    private IEnumerable<string> WholesOf(string indicator) => draft.Blocks.SelectMany(block => BlockTexts.Of(block.Block))
        .Where(text => text.Contains(indicator, StringComparison.Ordinal)).SelectMany(text => ReferenceText.Scan(text).References)
        .Where(shown => shown.Reference.Indicator == indicator && shown.Reference.Argument is not null).Select(shown => shown.Reference.Argument!).Distinct();

    private static string NameOf(Reference reference, Catalogue catalogue) => reference.Form switch
    {
        ReferenceForm.Value => "数值和单位",
        ReferenceForm.Number => "只要数值",
        ReferenceForm.Change => "比上年变化率",
        ReferenceForm.Points => "比上年变化（百分点）",
        ReferenceForm.Difference => "比上年增减量",
        ReferenceForm.Absolute => "变化的大小（不带升降）",
        ReferenceForm.Verdict => "达标评价",
        ReferenceForm.Grade => "等级",
        ReferenceForm.OfLimit => "相当于标准限值的百分比",
        ReferenceForm.Share => $"占“{catalogue.FindIndicator(reference.Argument!)?.Name}”的百分比",
        ReferenceForm.Low => "范围的低值",
        ReferenceForm.High => "范围的高值",
        _ => throw new ArgumentOutOfRangeException(nameof(reference)),
    };

    private sealed class Candidate(FigureChoice choice, IReadOnlyList<string> regions)
    {
        public const int Loose = 6;
        public const int None = 10;

        private readonly string[] names = [.. new[] { choice.Indicator.Name, choice.Indicator.ShortName }.Concat(choice.Indicator.Aliases).Select(Plain)];
        private readonly string[] regions = [.. regions.Select(Plain)];
        private readonly string code = choice.Figure.Indicator;
        private readonly string value = Plain(choice.Value);

        public FigureChoice Choice => choice;

        /// <summary>0 for the very name; <see cref="None"/> for no likeness.</summary>
        public int Rank(string word) =>
            names.Any(name => name == word) || code == word ? 0
            : regions.Any(region => names.Any(name => region + name == word || name + region == word)) ? 0
            : names.Any(name => name.StartsWith(word, StringComparison.Ordinal)) ? 1
            : names.Any(name => name.Contains(word, StringComparison.Ordinal)) ? 2
            : regions.Any(region => region == word || (region + names[0]).Contains(word, StringComparison.Ordinal)) ? 3
            : code.Contains(word, StringComparison.Ordinal) ? 4
            : value.StartsWith(word, StringComparison.Ordinal) ? 5
            : word.Length >= 2 && regions.Any(region => IsScattered(word, region + names[0])) ? Loose
            : None;

        /// <summary>All letters in their order, with others between: PM浓度 in PM2.5年均浓度.</summary>
        private static bool IsScattered(string word, string within)
        {
            var at = 0;
            foreach (var letter in within)
            {
                at += at < word.Length && word[at] == letter ? 1 : 0;
            }

            return at == word.Length;
        }
    }
}
