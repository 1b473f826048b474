using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Releasing.Workflow;

/// <summary>A chapter on its way to be signed.</summary>
/// <param name="Signer">Null where nobody signed it as it stands.</param>
/// <param name="VoidedBy">Who edited the chapter, or let a finding in it stand, after the last signature; null where there is none, or it holds.</param>
/// <param name="LastEditorId">Who may not sign: the account that edited the chapter last; null where no account did.</param>
public sealed record ChapterSignature(
    string Topic, string Title, Guid? SignerId, string? Signer, DateTimeOffset? SignedAt, string? VoidedBy, Guid? LastEditorId, string? LastEditor, DateTimeOffset? EditedAt)
{
    public bool IsSigned => Signer is not null;
}

/// <summary>Who signed which chapter, and whether it still counts: an edit after it voids a signature.</summary>
internal static class SignatureBook
{
    /// <remarks>Two tests, either of which voids: an entry of the log that touched the chapter after the signature, and a print that differs from the signed one.</remarks>
    public static async Task<IReadOnlyList<ChapterSignature>> ReadAsync(BulletinDbContext db, Snapshot snapshot, CancellationToken cancel)
    {
        var year = snapshot.Year;
        var last = (await db.Signatures.AsNoTracking().Where(row => row.Year == year).ToListAsync(cancel))
            .GroupBy(row => row.Topic).ToDictionary(rows => rows.Key, rows => rows.MaxBy(row => row.Id)!, StringComparer.Ordinal);
        var editors = await EditHistory.LastEditorsAsync(db, year, cancel);
        var touches = await EditHistory.LastTouchesAsync(db, year, cancel);
        var prints = ChapterPrint.Of(snapshot);
        return
        [
            .. SignedPieces.Of(snapshot).Select(piece => Signature(
                piece, last.GetValueOrDefault(piece.Topic), editors.GetValueOrDefault(piece.Topic), touches.GetValueOrDefault(piece.Topic), prints[piece.Topic])),
        ];
    }

    public static SignatureRow Row(int year, string topic, string sha256, long afterEntry, Actor by, DateTimeOffset at, bool isWithdrawal) => new()
    {
        Year = year,
        Topic = topic,
        SignerId = by.Id!.Value,
        Signer = by.Name,
        At = at.ToUniversalTime(),
        AfterEntry = afterEntry,
        Sha256 = sha256,
        IsWithdrawal = isWithdrawal,
    };

    private static ChapterSignature Signature(SignedPiece piece, SignatureRow? last, PastEdit? edit, PastEdit? touch, string print)
    {
        var isGiven = last is { IsWithdrawal: false };
        var isVoid = isGiven && (touch?.Entry > last!.AfterEntry || last.Sha256 != print);
        var holds = isGiven && !isVoid;
        return new(
            piece.Topic, piece.Title, holds ? last!.SignerId : null, holds ? last!.Signer : null, holds ? last!.At : null,
            isVoid ? (touch?.Entry > last!.AfterEntry ? touch.Actor : last.Signer) : null,
            edit?.ActorId, edit?.Actor, edit?.At);
    }
}
