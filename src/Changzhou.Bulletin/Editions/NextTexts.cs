namespace Changzhou.Bulletin.Editions;

/// <summary>All texts of the last edition as the next one has them, and what a person must look at in them.</summary>
internal sealed class NextTexts
{
    private readonly Edition last;
    private readonly NextYears years;
    private readonly List<Review> reviews = [];

    /// <param name="lookup">Of the next edition's figures and history.</param>
    public NextTexts(Edition last, FigureLookup lookup, Catalogue catalogue)
    {
        this.last = last;
        years = new(last, lookup, catalogue);
        Title = Of("edition", last.Title);
        years = new(last, lookup, catalogue) { NextTitle = Title };
    }

    public string Title { get; }

    public IReadOnlyList<Review> Reviews => reviews;

    public Period Issued()
    {
        var next = last.Issued.YearAfter();
        reviews.Add(new("edition", null, last.Issued.ToString(), next.ToString(), ReviewWords.Issued));
        return next;
    }

    public string Of(string place, string text) => Text(place, null, text, Shift([text]));

    public IReadOnlyList<Block> Of(string place, IReadOnlyList<Block> blocks) => [.. blocks.Select((block, index) => Of(place, index, block))];

    private Block Of(string place, int index, Block block)
    {
        var shift = Shift(BlockTexts.Of(block));
        string Next(string text) => Text(place, index, text, shift);
        IReadOnlyList<IReadOnlyList<string>> Rows(IReadOnlyList<IReadOnlyList<string>> rows) => [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Next)])];
        Block next = block switch
        {
            Block.Paragraph paragraph => new Block.Paragraph(Next(paragraph.Text)),
            Block.Remark remark => new Block.Remark(Next(remark.Text)),
            Block.Table table => table with { Caption = Next(table.Caption), Rows = Rows(table.Rows), Note = Next(table.Note) },
            Block.Chart chart => chart with { Caption = Next(chart.Caption), Alt = Next(chart.Alt), Rows = Rows(chart.Rows), Note = Next(chart.Note) },
            Block.Image image => image with { Alt = Next(image.Alt), Caption = Next(image.Caption) },
            _ => throw new ArgumentOutOfRangeException(nameof(block)),
        };
        if (LeavesOutLastYear(block, next))
        {
            var caption = next is Block.Table table ? table.Caption : ((Block.Chart)next).Caption;
            reviews.Add(new(place, index, caption, caption, ReviewWords.LastYearLeftOut(last.Year)));
        }

        return next;
    }

    private string Text(string place, int? block, string text, YearShift shift)
    {
        var next = new NextText(years, shift);
        var written = next.Of(text);
        reviews.AddRange(next.Changes.Select(change => new Review(place, block, change.Before, change.After, change.Why)));
        return written;
    }

    private YearShift Shift(IEnumerable<string> texts) => YearShift.Of(last.Year, texts.SelectMany(Periods));

    private static IEnumerable<Period> Periods(string text) => ReferenceText.Scan(text).References.Select(shown => shown.Reference.Period).OfType<Period>();

    /// <summary>A table of single years (2014, 2021, 2023) shows the new year in the place of the last, which it then lacks.</summary>
    private bool LeavesOutLastYear(Block block, Block next)
    {
        var years = next is Block.Table or Block.Chart ? BlockTexts.Of(next).SelectMany(Periods).Where(period => period.IsYear).Select(period => period.LastYear).ToList() : [];
        return years.Count > 0 && !years.Contains(last.Year) && BlockTexts.Of(block).SelectMany(Periods).Any();
    }
}
