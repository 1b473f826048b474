namespace Changzhou.Bulletin.Editing;

/// <summary>The fields of the front matter by name, as editors and the browser's own memory know them.</summary>
public static class FrontFields
{
    public const string Title = "title";
    public const string Publisher = "publisher";
    public const string Office = "office";
    public const string Signatory = "signatory";
    public const string Issued = "issued";
    public const string LegalBasis = "basis";
    public const string Narrative = "narrative";

    /// <summary>A reference in each line.</summary>
    public const string Highlights = "highlights";

    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<string> All { get; } = [Title, Publisher, Office, Signatory, Issued, LegalBasis, Narrative, Highlights];

    /// <summary>Null for a field that there is not.</summary>
    public static string? Of(FrontMatter front, string field) => field switch
    {
        Title => front.Title,
        Publisher => front.Publisher,
        Office => front.SignatoryOffice,
        Signatory => front.SignatoryName,
        Issued => front.Issued,
        LegalBasis => front.LegalBasis,
        Narrative => front.Narrative,
        Highlights => string.Join('\n', front.Highlights),
        _ => null,
    };

    /// <summary>The same where there is no such field.</summary>
    public static FrontMatter With(FrontMatter front, string field, string value) => field switch
    {
        Title => front with { Title = value },
        Publisher => front with { Publisher = value },
        Office => front with { SignatoryOffice = value },
        Signatory => front with { SignatoryName = value },
        Issued => front with { Issued = value },
        LegalBasis => front with { LegalBasis = value },
        Narrative => front with { Narrative = value },
        Highlights => front with { Highlights = value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) },
        _ => front,
    };

    /// <summary>A line for each field, for comparing.</summary>
    public static string Written(FrontMatter front) => string.Join('\n', All.Select(field => Of(front, field)));
}
