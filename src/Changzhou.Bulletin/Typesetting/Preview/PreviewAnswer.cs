using System.Text.Json;
using System.Text.Json.Nodes;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Typesetting.Charts;

namespace Changzhou.Bulletin.Typesetting.Preview;

/// <summary>What Worker/preview.mjs answers.</summary>
internal sealed record PreviewAnswer
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Why the edition cannot be set, in the words of Typst; then nothing else is told but the culprit.</summary>
    public string? Trouble { get; init; }

    public Culprit? Culprit { get; init; }

    /// <summary>Number of the first page.</summary>
    public int First { get; init; }

    public int Count { get; init; }
    public IReadOnlyList<Heading> Headings { get; init; } = [];
    public IReadOnlyList<int> Bare { get; init; } = [];
    public IReadOnlyList<Sheet> Pages { get; init; } = [];

    /// <summary>Hashes of the pages that come with the answer.</summary>
    public IReadOnlyList<string> Sent { get; init; } = [];

    public IReadOnlyList<string> Unprintable { get; init; } = [];

    public static PreviewAnswer Read(JsonObject header) =>
        header.Deserialize<PreviewAnswer>(Web) ?? throw new InvalidDataException("The worker's header is no answer to a preview.");

    /// <summary>The template sets one heading for the summary, each chapter and each section, in the order of the snapshot.</summary>
    public IReadOnlyList<PageStart> StartsOf(Snapshot snapshot)
    {
        var outlined = Headings.Where(heading => heading.Outlined).ToList();
        IEnumerable<int> Pages(int level) => outlined.Where(heading => heading.Level == level).Select(heading => heading.Page);
        return
        [
            .. Pages(1).Take(1).Select(page => new PageStart(ChartPainter.Summary, null, page)),
            .. snapshot.Chapters.Zip(Pages(2), (chapter, page) => new PageStart(chapter.Topic, null, page)),
            .. snapshot.Chapters.SelectMany(chapter => chapter.Sections.Select(section => (chapter.Topic, section.Key)))
                .Zip(Pages(3), (section, page) => new PageStart(section.Topic, section.Key, page)),
        ];
    }
}

/// <param name="First">Whether it is the first on its page.</param>
internal sealed record Heading(int Level, bool Outlined, int Page, bool First);

internal sealed record Sheet(string Hash, double Width, double Height);

/// <param name="Chapter">Index among the chapters; -1 the summary.</param>
/// <param name="Block">Index among its blocks; null where each alone can be set.</param>
internal sealed record Culprit(int Chapter, int? Block);
