using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing;

/// <summary>Something that a rule sees in a bulletin (勘校意见).</summary>
public sealed record Finding
{
    /// <summary>The id of the rule, such as change.arithmetic.</summary>
    public required string Rule { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>The words that the finding is about.</summary>
    public required DocumentSpan Span { get; init; }

    /// <summary>Chapter and section: titles for a document, keys such as air/o3 for an edition.</summary>
    public required string Place { get; init; }

    /// <summary>What is said, how it was found out, and what to do.</summary>
    public required Explanation Explanation { get; init; }

    /// <summary>The standard that the rule rests on; empty where arithmetic is enough.</summary>
    public string Standard { get; init; } = "";

    /// <summary>The reference of an edition's text that shows the figure, as written; empty in documents.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Who let the finding stand, and why; null while it is open.</summary>
    public Waiver? Waiver { get; init; }

    public bool IsOpen => Waiver is null;

    internal static Finding Error(IRule rule, Mention mention, Explanation explanation) => Of(rule, Severity.Error, mention, explanation);

    internal static Finding Warning(IRule rule, Mention mention, Explanation explanation) => Of(rule, Severity.Warning, mention, explanation);

    internal static Finding Question(IRule rule, Mention mention, Explanation explanation) => Of(rule, Severity.Question, mention, explanation);

    internal static Finding Of(IRule rule, Severity severity, Mention mention, Explanation explanation) =>
        At(rule, severity, mention.Span, mention.Place, explanation);

    /// <summary>For what is no figure: a caption, a name, a heading.</summary>
    internal static Finding At(IRule rule, Severity severity, DocumentSpan span, DocumentPlace place, Explanation explanation) => new()
    {
        Rule = rule.Id,
        Standard = rule.Standard,
        Severity = severity,
        Span = span,
        Place = place.ToString(),
        Explanation = explanation,
    };
}

/// <param name="Message">Chinese; shows the arithmetic.</param>
/// <param name="Stated">What is printed, with its sign and unit: -0.06%.</param>
/// <param name="Expected">What would hold; empty where that is not known.</param>
/// <param name="Arithmetic">How expected was worked out: (174-175)/175.</param>
/// <param name="Suggestion">What to do.</param>
public sealed record Explanation(string Message, string Stated = "", string Expected = "", string Arithmetic = "", string Suggestion = "");

public enum Severity
{
    /// <summary>A reader is misled, or the arithmetic is impossible.</summary>
    Error,

    /// <summary>Mend or explain.</summary>
    Warning,

    /// <summary>Ask the owner of the data.</summary>
    Question,
}
