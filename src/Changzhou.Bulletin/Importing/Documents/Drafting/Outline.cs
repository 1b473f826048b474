namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>Which blocks of a document go where in the edition: blocks are indexes into the document's.</summary>
internal sealed class Outline
{
    /// <summary>Blocks before the first heading, which the front pages are read from.</summary>
    public List<int> Front { get; } = [];

    public List<int> Summary { get; } = [];

    public List<OutlinePart> Parts { get; } = [];

    public IEnumerable<OutlineChapter> Chapters => Parts.SelectMany(part => part.Chapters);
}

internal sealed class OutlinePart(string number, string title)
{
    public string Number { get; } = number;

    public string Title { get; } = title;

    /// <summary>Blocks between the part's heading and its first chapter.</summary>
    public List<int> Pending { get; } = [];

    public List<OutlineChapter> Chapters { get; } = [];
}

internal sealed class OutlineChapter(string title)
{
    public string Title { get; } = title;

    /// <summary>Empty until a topic is found.</summary>
    public string Topic { get; set; } = "";

    public List<int> Lead { get; } = [];

    public List<OutlineSection> Sections { get; } = [];

    public IEnumerable<int> Blocks => Lead.Concat(Sections.SelectMany(section => section.Blocks));
}

/// <param name="heading">The block that is its heading; null where a chapter became a section.</param>
internal sealed class OutlineSection(string title, int? heading)
{
    public string Title { get; } = title;

    public int? Heading { get; } = heading;

    public string Key { get; set; } = "";

    public List<int> Blocks { get; } = [];
}
