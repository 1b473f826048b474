using System.Text.RegularExpressions;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Benchmarks.Mutations;

/// <summary>Makes the slips that people make when they type figures; the same ones on every run.</summary>
internal sealed partial class Mutator(Specimen specimen, ProofView view)
{
    private static readonly (string One, string Other)[] Directions = [("上升", "下降"), ("增加", "减少"), ("提高", "降低"), ("升幅", "降幅"), ("增长", "下降"), ("降低", "上升"), ("减少", "增加"), ("下降", "上升"), ("降幅", "升幅")];

    private static readonly (string One, string Other)[] UnitPairs = [("微克", "毫克"), ("毫克", "微克"), ("MG/L", "μg/L"), ("亿吨", "万吨"), ("万吨", "吨"), ("亿元", "万元"), ("万亩", "亩"), ("公里", "米"), ("dB(A)", "%")];

    private static readonly (string One, string Other)[] Classes = [("Ⅱ", "Ⅳ"), ("Ⅲ", "Ⅳ"), ("Ⅰ", "Ⅲ"), ("一级", "二级"), ("二级", "三级"), ("轻度", "中度"), ("二类", "三类"), ("清洁", "轻度污染"), ("三级", "二级")];

    // Repeatable, and no secret depends on it.
    private uint state = 20231;

    private readonly Redundancy redundancy = new(view);

    public IEnumerable<Mutation> Make(MutationKind kind) => kind switch
    {
        MutationKind.Digit => Figures(mention => mention.Number is not null).Select(Digit),
        MutationKind.Point => Figures(mention => mention.Decimals > 0 && mention.Number is not null).Select(Point),
        MutationKind.PercentAndPoints => Figures(mention => mention.Kind is MentionKind.Change or MentionKind.Points && mention.Direction != ChangeDirection.None && mention.Cell is null).Select(PercentAndPoints),
        MutationKind.Direction => Figures(mention => mention.Direction is ChangeDirection.Up or ChangeDirection.Down && mention.Cell is null).Select(Direction),
        MutationKind.Row => Rows(),
        MutationKind.Unit => Figures(mention => mention.Cell is null && UnitPairs.Any(pair => mention.Span.Quote.Contains(pair.One, StringComparison.Ordinal))).Select(mention => Swapped(kind, mention, UnitPairs)),
        MutationKind.Year => view.Mentions.Where(mention => mention.Kind == MentionKind.Year && mention.Value.Length == 4 && mention.Span.Line > 3).Select(Year),
        _ => Figures(mention => mention.Kind == MentionKind.Class && Classes.Any(pair => mention.Span.Quote.Contains(pair.One, StringComparison.Ordinal))).Select(mention => Swapped(kind, mention, Classes)),
    } is var made ? made.OfType<Mutation>().DistinctBy(mutation => (mutation.Line, mutation.Text)) : [];

    private IEnumerable<Mention> Figures(Func<Mention, bool> takes) => view.Figures.Where(mention => mention.Span.Length > 0 && !mention.Worded && takes(mention)).DistinctBy(mention => (mention.Span.Line, mention.Span.Start));

    private Mutation? Digit(Mention mention)
    {
        var digits = DigitPattern().Matches(mention.Span.Quote).Where(match => match.Index < mention.Span.Length).ToList();
        if (digits.Count == 0)
        {
            return null;
        }

        var at = digits[Next(digits.Count)].Index;
        var other = (char)('0' + ((mention.Span.Quote[at] - '0' + 1 + Next(9)) % 10));
        return other == '0' && at == 0 ? null : Replaced(MutationKind.Digit, mention, at, 1, other.ToString());
    }

    private Mutation? Point(Mention mention)
    {
        var match = Decimal().Match(mention.Span.Quote);
        if (!match.Success || match.Index + match.Length > mention.Span.Length)
        {
            return null;
        }

        var (whole, part) = (match.Groups["whole"].Value, match.Groups["part"].Value);
        var moved = Next(2) == 0 || whole.Length == 1 ? (whole + part[0]).TrimStart('0') + (part.Length > 1 ? "." + part[1..] : "") : whole[..^1] + "." + whole[^1] + part;
        return Replaced(MutationKind.Point, mention, match.Index, match.Length, moved.StartsWith('.') ? "0" + moved : moved);
    }

    private Mutation? PercentAndPoints(Mention mention)
    {
        var (one, other) = mention.Kind == MentionKind.Points ? ("个百分点", "%") : ("%", "个百分点");
        var at = mention.Span.Quote.IndexOf(one, StringComparison.Ordinal);
        return at < 0 ? null : Replaced(MutationKind.PercentAndPoints, mention, at, one.Length, other);
    }

    private Mutation? Direction(Mention mention)
    {
        var line = specimen.Lines[mention.Span.Line - 1];
        var from = Math.Max(0, mention.Span.Start - 12);
        foreach (var (one, other) in Directions.Where(pair => pair.One == mention.DirectionWord))
        {
            var at = line.LastIndexOf(one, Math.Max(0, mention.Span.Start - 1), mention.Span.Start - from, StringComparison.Ordinal);
            if (at >= 0)
            {
                return new(MutationKind.Direction, mention.Span.Line, line[..at] + other + line[(at + one.Length)..], mention, redundancy.Of(mention));
            }
        }

        return null;
    }

    /// <summary>The numbers of a row moved one cell on, the last to the front.</summary>
    private IEnumerable<Mutation?> Rows() =>
        from grid in view.Grids
        from row in grid.Rows
        let cells = grid.Row(row)
        where cells.Count >= 2 && cells.Select(cell => cell.Printed).Distinct().Count() > 1
        let line = specimen.Lines[cells[0].Span.Line - 1]
        where cells.All(cell => cell.Span.Line == cells[0].Span.Line)
        select new Mutation(MutationKind.Row, cells[0].Span.Line, Shifted(line, cells), null, redundancy.OfRow(grid, row));

    private static string Shifted(string line, IReadOnlyList<NumberCell> cells)
    {
        for (var i = cells.Count - 1; i >= 0; i--)
        {
            line = line[..cells[i].Span.Start] + cells[i == 0 ? cells.Count - 1 : i - 1].Span.Quote + line[(cells[i].Span.Start + cells[i].Span.Length)..];
        }

        return line;
    }

    private Mutation? Swapped(MutationKind kind, Mention mention, (string One, string Other)[] pairs)
    {
        var (one, other) = pairs.First(pair => mention.Span.Quote.Contains(pair.One, StringComparison.Ordinal));
        return Replaced(kind, mention, mention.Span.Quote.IndexOf(one, StringComparison.Ordinal), one.Length, other);
    }

    private Mutation? Year(Mention mention)
    {
        var at = mention.Span.Quote.IndexOf(mention.Value, StringComparison.Ordinal);
        var year = int.Parse(mention.Value, System.Globalization.CultureInfo.InvariantCulture) + (Next(2) == 0 ? 1 : -1);
        return at < 0 ? null : Replaced(MutationKind.Year, mention, at, 4, year.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private Mutation? Replaced(MutationKind kind, Mention mention, int at, int length, string with)
    {
        var line = specimen.Lines[mention.Span.Line - 1];
        var from = mention.Span.Start + at;
        return from + length > line.Length || at + length > mention.Span.Length ? null
            : new(kind, mention.Span.Line, line[..from] + with + line[(from + length)..], mention, kind == MutationKind.Year || redundancy.Of(mention));
    }

    private int Next(int below)
    {
        state = (state * 1664525) + 1013904223;
        return (int)((state >> 8) % (uint)below);
    }

    [GeneratedRegex("[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex DigitPattern();

    [GeneratedRegex(@"(?<whole>\d+)\.(?<part>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();
}
