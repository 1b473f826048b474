using System.Text;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Importing.Documents.Drafting;
using Changzhou.Bulletin.Proofing.Mentions;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Tests.Documents.Drafting;

/// <summary>Makes drafts of documents with the seeds' indicators and history.</summary>
internal static class Drafts
{
    public static Catalogue Catalogue { get; } = CatalogueReader.Read(Path.Combine(Repository.Seeds, "reference")).Value!;

    public static History History { get; } = HistoryReader.Read(Path.Combine(Repository.Seeds, "history"), Catalogue).Value!;

    public static OfficialDocument Read(byte[] bytes, string name)
    {
        using var stream = new MemoryStream(bytes);
        return Assert.IsType<DocumentReading.Accepted>(OfficialDocumentReader.Read(stream, name)).Document;
    }

    public static OfficialDocument Text(string text) => Read(Encoding.UTF8.GetBytes(text), "公报.txt");

    public static DocumentDraft Of(OfficialDocument document) =>
        DocumentDraft.From(document, new MentionFinder(Lexicon.Of(Catalogue)).Find(document), Catalogue, History);

    /// <summary>A chapter on air with these sentences, below the title of a bulletin of 2023.</summary>
    public static DocumentDraft OfAir(params string[] lines) =>
        Of(Text($"2023年江州市生态环境状况公报\n\n第一章 环境空气质量\n\n{string.Join("\n\n", lines)}\n\n第二章 声环境质量\n\n全市声环境总体稳定。\n"));

    /// <summary>What the reader of an edition folder says of a draft.</summary>
    public static Reading<Edition> ReadBack(Edition edition)
    {
        var folder = Directory.CreateTempSubdirectory("bulletin-draft-test-");
        try
        {
            EditionWriter.Write(edition, Catalogue, folder.FullName);
            return EditionReader.Read(folder.FullName, Catalogue, History);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The texts of paragraphs and notes as they print, normalised, in order.</summary>
    public static List<string> Printed(Edition edition)
    {
        var snapshot = SnapshotBuilder.Build(edition, Catalogue, History, release: 0, DateTimeOffset.UnixEpoch);
        return [.. snapshot.Summary.Concat(snapshot.Chapters.SelectMany(chapter => chapter.Blocks)).Select(block => block.Text).OfType<IReadOnlyList<Run>>().Select(Normal)];
    }

    /// <summary>The cells of all tables as they print, normalised, in order.</summary>
    public static List<string> PrintedCells(Edition edition)
    {
        var snapshot = SnapshotBuilder.Build(edition, Catalogue, History, release: 0, DateTimeOffset.UnixEpoch);
        return [.. snapshot.Chapters.SelectMany(chapter => chapter.Blocks).Select(block => block.Table).OfType<SnapshotTable>().SelectMany(table => table.Rows).SelectMany(row => row).Select(cell => Normal(cell.Text))];
    }

    private static string Normal(IReadOnlyList<Run> runs) => TextNormaliser.Line(Run.Plain(runs)).Text;
}
