namespace Changzhou.Bulletin.Drills.Hostile;

/// <param name="Family">What is tried with it.</param>
/// <param name="Name">As its sender calls it.</param>
/// <param name="Entry">Where it is sent to.</param>
/// <param name="Content">Made when it is asked for: all of them together are large.</param>
internal sealed record HostileFile(string Family, string Name, HostileEntry Entry, Func<byte[]> Content)
{
    public HostileFile(string family, string name, Func<byte[]> content)
        : this(family, name, HostileEntry.Import, content)
    {
    }

    public static HostileFile Picture(string family, string name, Func<byte[]> content) => new(family, name, HostileEntry.Picture, content);
}

internal enum HostileEntry
{
    /// <summary>The desk's import page.</summary>
    Import,

    /// <summary>The picture field of a block.</summary>
    Picture,
}
