using System.Security.Cryptography;
using System.Text.Json;

namespace Changzhou.Bulletin.Releasing.Workflow;

/// <summary>What a signature is given to: a chapter as it prints, and the figures that belong to it.</summary>
internal static class ChapterPrint
{
    /// <summary>SHA-256, in hexadecimal, of each chapter; the summary and the front matter count as one each, see <see cref="SignedPieces"/>.</summary>
    public static IReadOnlyDictionary<string, string> Of(Snapshot snapshot) => SignedPieces.Of(snapshot).ToDictionary(piece => piece.Topic, piece => Hash(snapshot, piece.Topic), StringComparer.Ordinal);

    private static string Hash(Snapshot snapshot, string topic)
    {
        object piece = topic switch
        {
            SignedPieces.Summary => snapshot.Summary,
            SignedPieces.Front => new
            {
                snapshot.Title,
                snapshot.City,
                snapshot.CityEn,
                snapshot.Publisher,
                snapshot.SignatoryOffice,
                snapshot.SignatoryName,
                snapshot.Issued,
                snapshot.LegalBasis,
                snapshot.Narrative,
                snapshot.Highlights,
                Parts = snapshot.Parts.Select(part => $"{part.Number} {part.Title}"),
            },
            _ => snapshot.Chapters.Single(chapter => chapter.Topic == topic),
        };
        var figures = snapshot.Figures.Where(figure => figure.Place == topic || figure.Place.StartsWith(topic + "/", StringComparison.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { piece, figures }, SnapshotJson.Options)));
    }
}

/// <param name="Topic">A chapter's, or one of <see cref="SignedPieces"/>.</param>
public sealed record SignedPiece(string Topic, string Title);

/// <summary>What is signed one by one: front matter, summary, and every chapter.</summary>
public static class SignedPieces
{
    /// <summary>As the log's topics name the front matter: title, signatory, cards.</summary>
    public const string Front = Editions.Catalogue.EditionTopic;

    public const string Summary = Editions.Catalogue.SummaryTopic;

    public static IReadOnlyList<SignedPiece> Of(Snapshot snapshot) =>
    [
        new(Front, WorkflowWords.Front),
        new(Summary, WorkflowWords.Summary),
        .. snapshot.Chapters.Select(chapter => new SignedPiece(chapter.Topic, chapter.PlainTitle)),
    ];
}
