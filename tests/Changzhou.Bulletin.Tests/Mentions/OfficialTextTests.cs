using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Tests.Mentions;

/// <summary>The finder measured on the bulletin of 2023, which is no part of the checkout.</summary>
public sealed class OfficialTextTests(ITestOutputHelper output)
{
    private static readonly MentionFinder Finder = new(Lexicon.Of(CatalogueReader.Read(Path.Combine(Repository.Seeds, "reference")).Value!));

    [Fact]
    public void Finds_and_links_the_labelled_figures_of_2023()
    {
        var gold = GoldFigure.Read(Shared("domain/figures-2023.csv"));
        var links = GoldFigure.ReadLinks(Path.Combine(Repository.Root, "tests", "Changzhou.Bulletin.Tests", "Mentions", "links-2023.csv"));
        var document = Read(Shared("official/2023.txt"));

        var evaluation = EvaluationTool.Evaluate(document, Finder.Find(document), gold, links);

        output.WriteLine(evaluation.Table());
        Assert.True(evaluation.Recall >= 0.99, $"recall {evaluation.Recall:P1}");
        Assert.True(evaluation.Precision >= 0.95, $"precision {evaluation.Precision:P1}");
        Assert.True(evaluation.Linking >= 0.92, $"linking {evaluation.Linking:P1}");
    }

    [Fact]
    public void Recognises_the_structure_of_2023()
    {
        var document = Read(Shared("official/2023.txt"));

        Assert.Equal(("2023年常州市生态环境状况公报", 2023, "常州市"), (document.Title, document.Year, document.City));
        Assert.Equal(4, document.Headings.Count(heading => heading.Level == HeadingLevel.Part));
        Assert.Equal(20, document.Headings.Count(heading => heading.Level == HeadingLevel.Chapter));
        Assert.Equal([(9, 8, 1, 3), (5, 11, 2, 1), (4, 3, 1, 1)], document.Tables.Select(table => (table.Rows, table.Columns, table.HeadRows, table.Stub)));
        Assert.Contains(document.Accidents, accident => accident is { Kind: AccidentKind.RepeatedCaption, Line: 89 });
    }

    private static OfficialDocument Read(string path) =>
        Assert.IsType<DocumentReading.Accepted>(OfficialDocumentReader.Read(path)).Document;

    private static string Shared(string file)
    {
        var path = Repository.Shared(file);
        Assert.SkipWhen(path is null, $"shared/{file} is not here.");
        return path!;
    }
}
