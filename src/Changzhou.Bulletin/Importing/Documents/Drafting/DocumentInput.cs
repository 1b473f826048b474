using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>Reads a .txt or .docx into a draft edition, or says in a sentence why not.</summary>
public static class DocumentInput
{
    /// <summary>Whether a path names a document, in contrast to an edition folder.</summary>
    public static bool IsDocument(string path) =>
        !Directory.Exists(path) && Path.GetExtension(path).ToUpperInvariant() is ".TXT" or ".DOCX";

    /// <param name="year">The year that the document must be of, or that it is of where it says none; null for any.</param>
    public static Reading<DocumentDraft> Read(string path, int? year, Catalogue catalogue, History history)
    {
        var faults = new FaultList();
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            faults.Add(name, FaultMessages.MissingFile(path));
            return faults.Close<DocumentDraft>(null);
        }

        return OfficialDocumentReader.Read(path) switch
        {
            DocumentReading.Accepted accepted => Draft(accepted.Document, year, catalogue, history, faults),
            DocumentReading.Refused refused => Refuse(refused, name, faults),
            _ => throw new InvalidOperationException("A document is accepted or refused."),
        };
    }

    private static Reading<DocumentDraft> Refuse(DocumentReading.Refused refused, string name, FaultList faults)
    {
        faults.Add(name, DraftWords.NotRead(refused.Message));
        return faults.Close<DocumentDraft>(null);
    }

    private static Reading<DocumentDraft> Draft(OfficialDocument document, int? year, Catalogue catalogue, History history, FaultList faults)
    {
        if (document.Year is { } found && year is { } wanted && found != wanted)
        {
            faults.Add(document.Name, FaultMessages.OtherYear(found, wanted));
        }
        else if ((document.Year ?? year) is { } known)
        {
            document = document with { Year = known };
            var draft = DocumentDraft.From(document, new MentionFinder(Lexicon.Of(catalogue)).Find(document), catalogue, history);
            faults.AddRange(DraftCheck.ReadBack(draft.Edition, catalogue, history).Faults);
            return faults.Close(draft);
        }
        else
        {
            faults.Add(document.Name, DraftWords.NoYear);
        }

        return faults.Close<DocumentDraft>(null);
    }
}
