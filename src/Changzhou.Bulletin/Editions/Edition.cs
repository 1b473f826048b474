namespace Changzhou.Bulletin.Editions;

/// <summary>One year's bulletin (年度公报) as it is edited: texts still hold references, not numbers.</summary>
public sealed record Edition
{
    public required int Year { get; init; }
    public required string Title { get; init; }
    public required string City { get; init; }
    public required string CityEn { get; init; }

    /// <summary>The bureau that publishes, 常州市生态环境局.</summary>
    public required string Publisher { get; init; }

    /// <summary>The signatory's office and name; the name is empty where the published text leaves it out.</summary>
    public required string SignatoryOffice { get; init; }

    public required string SignatoryName { get; init; }

    /// <summary>The month on the legal basis page, such as 2024-05.</summary>
    public required Period Issued { get; init; }

    /// <summary>The laws under which the bulletin is published; Markdown with references.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>Who wrote the sentences, where they are not the bureau's own; shown to readers.</summary>
    public string Narrative { get; init; } = "";

    /// <summary>References of the front page's cards, in order.</summary>
    public required IReadOnlyList<string> Highlights { get; init; }

    public required IReadOnlyList<Block> Summary { get; init; }
    public required IReadOnlyList<Part> Parts { get; init; }
    public required IReadOnlyList<Figure> Figures { get; init; }
    public required IReadOnlyList<Waiver> Waivers { get; init; }

    /// <summary>Pictures by their path in the edition folder.</summary>
    public required IReadOnlyDictionary<string, byte[]> Pictures { get; init; }

    public IEnumerable<Chapter> Chapters => Parts.SelectMany(part => part.Chapters);
}

/// <param name="Number">As printed on the divider: 01.</param>
public sealed record Part(string Number, string Title, IReadOnlyList<Chapter> Chapters);

/// <param name="Topic">A slug of <see cref="Editions.Topic"/>; at most one chapter of an edition has it.</param>
/// <param name="Number">Within its part, from 1.</param>
/// <param name="Title">May hold references.</param>
/// <param name="Lead">Blocks before the first section.</param>
public sealed record Chapter(string Topic, int Number, string Title, IReadOnlyList<Block> Lead, IReadOnlyList<Section> Sections);

/// <param name="Key">The anchor of the section, unique in its chapter.</param>
/// <param name="Title">May hold references.</param>
public sealed record Section(string Key, string Title, IReadOnlyList<Block> Blocks);

/// <summary>A finding that a named person let stand, with the reason.</summary>
/// <param name="Rule">The rule's id, such as stated.value.</param>
/// <param name="Place">Chapter and section, such as air/pollutants.</param>
/// <param name="Reference">The reference or words that the finding is about.</param>
public sealed record Waiver(string Rule, string Place, string Reference, string Reason, string By);
