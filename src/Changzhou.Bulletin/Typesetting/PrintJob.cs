namespace Changzhou.Bulletin.Typesetting;

/// <summary>All that a printer needs; it reads nothing else, so the same job gives the same pages.</summary>
public sealed record PrintJob
{
    /// <summary>The bytes of the snapshot as the release stores them; the imprint prints their SHA-256.</summary>
    public required ReadOnlyMemory<byte> Snapshot { get; init; }

    public PdfStandard Standard { get; init; } = PdfStandard.A3a;

    /// <summary>Images by their path in the release, pictures/lake.svg.</summary>
    public IReadOnlyDictionary<string, byte[]> Pictures { get; init; } = new Dictionary<string, byte[]>();

    public IReadOnlyList<PrintAttachment> Attachments { get; init; } = [];
}

/// <summary>A file inside the PDF, such as figures.csv.</summary>
public sealed record PrintAttachment(string Name, string MediaType, ReadOnlyMemory<byte> Content, string Description);
