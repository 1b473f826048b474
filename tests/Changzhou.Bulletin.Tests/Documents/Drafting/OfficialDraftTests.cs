using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Tests.Documents.Drafting;

/// <summary>The draft of the bulletin of 2023, whose text is no part of the checkout.</summary>
public sealed class OfficialDraftTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_paragraph_of_2023_prints_as_it_was_published()
    {
        var document = Official();
        var printed = Drafts.Printed(Drafts.Of(document).Edition);

        var published = document.Blocks.OfType<DocumentBlock.Paragraph>().Select(paragraph => paragraph.Text.Text)
            .Where(text => !text.StartsWith("根据《中华人民共和国环境保护法》", StringComparison.Ordinal) && !text.EndsWith("局长：", StringComparison.Ordinal) && !text.StartsWith("二〇", StringComparison.Ordinal));

        Assert.Equal(published, printed.Where(text => !text.StartsWith("图：", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_cell_of_2023_prints_as_it_was_published()
    {
        var document = Official();

        var published = document.Tables.SelectMany(table => table.Cells).OrderBy(cell => cell.Text.Line).ThenBy(cell => cell.Column).Select(cell => cell.Text.Text);

        Assert.Equal(published.Order(StringComparer.Ordinal), Drafts.PrintedCells(Drafts.Of(document).Edition).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_draft_of_2023_is_read_back_without_a_fault_and_unchanged()
    {
        var edition = Drafts.Of(Official()).Edition;

        var back = Drafts.ReadBack(edition);

        Assert.Empty(back.Faults);
        Assert.Empty(EditionDifference.Between(edition, back.Value!));
    }

    [Fact]
    public void The_draft_of_2023_has_its_structure_and_nearly_all_figures_bound()
    {
        var draft = Drafts.Of(Official());
        var stored = draft.Edition;

        output.WriteLine(draft.Counts.ToString());
        draft.Notices.ToList().ForEach(output.WriteLine);
        Assert.Equal(("常州市", "Changzhou", "常州市生态环境局", "常州市生态环境局局长", "", "2024-05"),
            (stored.City, stored.CityEn, stored.Publisher, stored.SignatoryOffice, stored.SignatoryName, stored.Issued.ToString()));
        Assert.StartsWith("根据《中华人民共和国环境保护法》", stored.LegalBasis, StringComparison.Ordinal);
        Assert.Equal("文字取自导入的正式文本：2023.txt", stored.Narrative);
        Assert.Equal([7, 5, 3, 4], stored.Parts.Select(part => part.Chapters.Count));
        Assert.Equal(Topic.All.Select(topic => topic.Slug), stored.Chapters.Select(chapter => chapter.Topic));
        Assert.Equal(3, draft.Counts.Tables);
        Assert.True(draft.Counts.Unbound <= 10, $"{draft.Counts.Unbound} unbound");
        Assert.True(draft.Counts.Figures >= 320, $"{draft.Counts.Figures} figures");
    }

    [Fact]
    public void The_ozone_of_its_own_section_is_stored_and_the_other_stays_as_printed()
    {
        var edition = Drafts.Of(Official()).Edition;

        var ozone = Assert.Single(edition.Figures, figure => figure.Indicator == "air.o3.p90");
        Assert.Equal(("174", "air/o3"), (ozone.Value.ToString(), ozone.Place));
        Assert.Contains("{air.o3.p90=175}", ((Block.Paragraph)edition.Chapters.First().Sections[1].Blocks[0]).Text, StringComparison.Ordinal);
    }

    /// <summary>The seeds' figures were typed by people: where the draft has the same one, its value is theirs.</summary>
    [Fact]
    public void Figures_of_the_draft_agree_with_those_that_people_typed()
    {
        var typed = EditionInput.Read(Repository.Edition2023).Value!.Edition.Figures.ToDictionary(figure => figure.Key);
        var both = Drafts.Of(Official()).Edition.Figures.Where(figure => typed.ContainsKey(figure.Key)).ToList();
        var differ = both.Where(figure => !Equals(figure.Value, typed[figure.Key].Value)).ToList();

        output.WriteLine($"{both.Count} of {typed.Count} typed figures are in the draft, {differ.Count} with another value");
        differ.ForEach(figure => output.WriteLine($"{figure.Key}: {figure.Value}, typed {typed[figure.Key].Value}"));
        Assert.True(both.Count >= 280, $"{both.Count} shared");
        Assert.DoesNotContain(differ, figure => figure.Value is not FigureValue.Words);
        Assert.True(differ.Count <= 10, $"{differ.Count} differ");
    }

    private static OfficialDocument Official()
    {
        var path = Repository.Shared("official/2023.txt");
        Assert.SkipWhen(path is null, "shared/official/2023.txt is not here.");
        return Drafts.Read(File.ReadAllBytes(path!), "2023.txt");
    }
}
