namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Reads official documents as a bureau has them: .txt in any Chinese encoding, and .docx.</summary>
public static class OfficialDocumentReader
{
    public static DocumentReading Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, Path.GetFileName(path));
    }

    /// <param name="name">The file's name; its ending says what it claims to be.</param>
    public static DocumentReading Read(Stream stream, string name) =>
        new DocumentReading.Refused("extension", "尚不支持。");
}
