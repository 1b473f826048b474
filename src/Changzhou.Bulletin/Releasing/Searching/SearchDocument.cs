namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>One thing of an edition that a reader can be led to.</summary>
/// <param name="Topic">The chapter's; summary for the summary.</param>
/// <param name="Anchor">Of its place in the chapter's page; empty for the chapter itself.</param>
/// <param name="Key">A figure's id, a table's or chart's key; empty otherwise.</param>
/// <param name="Words">Found by, and not shown: other names, and the names in English.</param>
public sealed record SearchDocument(int Year, DocumentKind Kind, string Topic, string Anchor, string Key, string Title, string Text, string Words);

public enum DocumentKind
{
    Chapter,
    Section,
    Paragraph,
    Table,
    Chart,
    Figure,
}
