using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>Reads a draft back from the files that it would be, so that nothing gets in which an edition folder could not bring in.</summary>
internal static class DraftCheck
{
    public static Reading<Edition> ReadBack(Edition edition, Catalogue catalogue, History history)
    {
        var folder = Directory.CreateTempSubdirectory("bulletin-draft-");
        try
        {
            EditionWriter.Write(edition, catalogue, folder.FullName);
            return EditionReader.Read(folder.FullName, catalogue, history);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
