using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Turns the cells of a table into mentions, by the heads above and left of each.</summary>
internal sealed partial class TableMentions(Linker linker, RegionReader regions, int? documentYear)
{
    public IEnumerable<Mention> Find(DocumentBlock.Table table, int block)
    {
        foreach (var head in table.Cells.Where(cell => cell.Row < table.HeadRows || cell.Column < table.Stub))
        {
            if (Band().Match(head.Text.Text) is { Success: true } band)
            {
                yield return OfCell(table, head, block, BandDraft(band), [head, .. table.ColumnHeads(head)]);
            }
        }

        foreach (var cell in table.Body)
        {
            var heads = table.RowHeads(cell).Concat(table.ColumnHeads(cell)).ToList();
            foreach (var draft in Drafts(cell.Text.Text, heads, table))
            {
                yield return OfCell(table, cell, block, draft, heads);
            }
        }
    }

    private static Draft BandDraft(Match band)
    {
        var (low, high) = (band.Groups["a"].Value, band.Groups["b"].Value);
        var single = high.Length == 0;
        decimal Parse(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return new()
        {
            Start = band.Index,
            Length = band.Length,
            Kind = MentionKind.Band,
            Value = single ? low : low + "~" + high,
            Number = single ? Parse(low) : null,
            Low = single ? null : Parse(low),
            High = single ? null : Parse(high),
            Decimals = QuantityScanner.DecimalsOf(low),
            Bound = band.Value[0] is '≤' or '<' ? Bound.AtMost : band.Value[0] is '≥' or '>' ? Bound.AtLeast : Bound.None,
        };
    }

    /// <summary>The figures of a cell; a bare number has the unit that its heads or the caption give.</summary>
    private static IEnumerable<Draft> Drafts(string text, List<DocumentCell> heads, DocumentBlock.Table table) =>
        from draft in TextFigures.Find(text).Drafts
        where draft.Kind is not (MentionKind.Year or MentionKind.Date)
        select draft.PrintedUnit.Length > 0 || draft.Kind is not (MentionKind.Value or MentionKind.Range) ? draft
            : WithUnit(draft, UnitOf(heads, table), heads);

    private static Draft WithUnit(Draft draft, string unit, List<DocumentCell> heads)
    {
        var isChange = heads.Exists(head => ChangeHead().IsMatch(head.Text.Text));
        var kind = draft.Kind == MentionKind.Range ? MentionKind.Range
            : !isChange ? QuantityScanner.KindOf(unit)
            : unit is "%" ? MentionKind.Change : unit is "个百分点" ? MentionKind.Points : MentionKind.Difference;
        return draft with { Unit = unit, Kind = kind };
    }

    private static string UnitOf(List<DocumentCell> heads, DocumentBlock.Table table)
    {
        foreach (var head in heads.AsEnumerable().Reverse())
        {
            if (UnitIn().Match(head.Text.Text) is { Success: true } match && Units.At(match.Groups[1].Value, Units.MultiplierLength(match.Groups[1].Value, 0)).Length > 0)
            {
                return Units.Canonical(match.Groups[1].Value);
            }

            if (Percent().IsMatch(head.Text.Text))
            {
                return "%";
            }
        }

        return Units.Canonical(table.Unit);
    }

    private Mention OfCell(DocumentBlock.Table table, DocumentCell cell, int block, Draft draft, List<DocumentCell> heads)
    {
        var subject = string.Join(' ', heads.Select(head => head.Text.Text));
        var caption = table.Title?.Text.Text ?? "";
        var zones = new Zones().Add(string.Join("", heads.Select(Word)), 1).Add(subject, 1).Add(caption, 0.8).Add(table.Place.Section, 0.5).Add(table.Place.Chapter, 0.3);
        var (indicator, statistic) = linker.Link(draft, zones, subject, TopicReader.Of(table.Place.Chapter), StatisticReader.Of(draft, subject));
        return new()
        {
            Span = cell.Text.Locate(draft.Start, draft.Length),
            Offset = draft.Start,
            Length = draft.Length,
            Kind = draft.Kind,
            Value = draft.Value,
            Number = draft.Number,
            Low = draft.Low,
            High = draft.High,
            Decimals = draft.Decimals,
            Unit = draft.Unit,
            PrintedUnit = draft.PrintedUnit,
            Qualifier = draft.Qualifier,
            Bound = draft.Bound,
            Direction = draft.Direction,
            DirectionWord = draft.DirectionWord,
            Indicator = indicator?.Code,
            Statistic = statistic,
            Region = heads.Select(head => regions.Last(head.Text.Text)).FirstOrDefault(region => region is not null) ?? (heads.Exists(head => regions.NamesUnknown(head.Text.Text)) ? null : regions.Last(caption) ?? Catalogue.WholeCity),
            Period = PeriodOf(heads, caption),
            Subject = subject,
            Clause = cell.Text.Text,
            Sentence = $"{caption} {subject}".Trim(),
            Place = table.Place,
            Block = block,
            Cell = cell,
        };
    }

    /// <summary>昼 and 夜 stand for 昼间 and 夜间 in narrow heads.</summary>
    private static string Word(DocumentCell head) => head.Text.Text is "昼" or "夜" ? head.Text.Text + "间" : head.Text.Text;

    private Period? PeriodOf(List<DocumentCell> heads, string caption) =>
        heads.Select(head => head.Text.Text).Append(caption).Select(text => Year().Match(text)).FirstOrDefault(match => match.Success) is { } found
            ? Period.Parse(found.Groups[1].Value)
            : documentYear is { } year ? Period.Year(year) : null;

    [GeneratedRegex(@"^[≤≥<>](?<a>[0-9]+(?:\.[0-9]+)?)$|^(?<a>[0-9]+(?:\.[0-9]+)?)[~-](?<b>[0-9]+(?:\.[0-9]+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Band();

    [GeneratedRegex(@"[(/，](?:单位：)?([^()]{1,14}(?:\([^()]{1,12}\))?)\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitIn();

    [GeneratedRegex(@"百分比|占比|比例|百分率|达标率|优良率|频率|发生率|%", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    [GeneratedRegex(@"同比|变化|增减|增幅|变幅|较上年", RegexOptions.CultureInvariant)]
    private static partial Regex ChangeHead();

    [GeneratedRegex(@"(?<![0-9])((?:19|20)[0-9]{2})年?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
