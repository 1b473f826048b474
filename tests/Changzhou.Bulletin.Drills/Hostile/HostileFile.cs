namespace Changzhou.Bulletin.Drills.Hostile;

/// <param name="Family">What is tried with it.</param>
/// <param name="Name">As its sender calls it.</param>
/// <param name="Entry">Where it is sent to.</param>
/// <param name="Write">Makes it.</param>
internal sealed record HostileFile(string Family, string Name, HostileEntry Entry, Action<Stream> Write)
{
    public HostileFile(string family, string name, byte[] content)
        : this(family, name, HostileEntry.Import, stream => stream.Write(content))
    {
    }

    public static HostileFile Picture(string family, string name, byte[] content) => new(family, name, HostileEntry.Picture, stream => stream.Write(content));
}

internal enum HostileEntry
{
    /// <summary>The desk's import page.</summary>
    Import,

    /// <summary>The picture field of a block.</summary>
    Picture,
}
