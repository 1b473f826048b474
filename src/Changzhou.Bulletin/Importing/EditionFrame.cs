using System.Globalization;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing;

/// <summary>edition.yaml: the edition without its chapters' texts and figures.</summary>
internal sealed class EditionFrame
{
    public const string File = "edition.yaml";
    private static readonly string[] Required =
        ["year", "title", "city", "cityEn", "publisher", "signatoryOffice", "signatoryName", "issued", "legalBasis", "parts"];

    private static readonly string[] Known = [.. Required, "narrative", "highlights", "waivers"];

    /// <summary>Null where the year is unusable.</summary>
    public int? Year { get; private set; }

    public Period? Issued { get; private set; }
    public required YamlFields Fields { get; init; }
    public List<string> Highlights { get; } = [];
    public List<FramePart> Parts { get; } = [];
    public List<(Waiver Waiver, Spot Place, Spot Reference)> Waivers { get; } = [];

    public IEnumerable<FrameChapter> Chapters => Parts.SelectMany(part => part.Chapters);

    public sealed record FramePart(string Number, string Title, IReadOnlyList<FrameChapter> Chapters);

    public sealed record FrameChapter(string Topic, string Title, Spot Spot);

    public static EditionFrame? Read(string folder, FaultList faults, EditionNotes notes)
    {
        if (SourceText.Load(folder, File, faults) is not { } source || YamlTree.Read(source, faults) is not { } root)
        {
            return null;
        }

        var fields = new YamlFields(root, faults);
        fields.Expect(Known, Required);
        var frame = new EditionFrame { Fields = fields };
        frame.ReadDates(faults);
        if (fields.Scalar("legalBasis") is { } legalBasis)
        {
            notes.Texts.Add(PlacedText.Of(source, legalBasis, Catalogue.EditionTopic));
        }

        frame.ReadHighlights(source, faults, notes);
        frame.ReadParts(source, faults, notes);
        frame.ReadWaivers(faults);
        return frame;
    }

    private void ReadDates(FaultList faults)
    {
        if (Fields.Scalar("year") is { } year)
        {
            if (int.TryParse(year.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1990 and <= 2100)
            {
                Year = number;
            }
            else
            {
                faults.Add(year.Spot, FaultMessages.Year(year.Text));
            }
        }

        if (Fields.Scalar("issued") is { } issued)
        {
            Issued = Period.TryParse(issued.Text, out var period) && period.FirstMonth is not null && period.FirstMonth == period.LastMonth ? period : null;
            if (Issued is null)
            {
                faults.Add(issued.Spot, FaultMessages.Issued(issued.Text));
            }
        }
    }

    private void ReadHighlights(SourceText source, FaultList faults, EditionNotes notes)
    {
        foreach (var item in Fields.Items("highlights"))
        {
            if (item is YamlTree.Scalar scalar && Reference.TryParse(scalar.Text, out _))
            {
                notes.Texts.Add(PlacedText.Of(source, scalar, Catalogue.EditionTopic));
                Highlights.Add(scalar.Text);
            }
            else
            {
                faults.Add(item.Spot, FaultMessages.Highlight);
            }
        }
    }

    private void ReadParts(SourceText source, FaultList faults, EditionNotes notes)
    {
        foreach (var part in Fields.Maps("parts"))
        {
            part.Expect(["number", "title", "chapters"]);
            var chapters = new List<FrameChapter>();
            foreach (var chapter in part.Maps("chapters"))
            {
                chapter.Expect(["topic", "title"]);
                if (chapter.Scalar("topic") is not { } topic || chapter.Scalar("title") is not { } title)
                {
                    continue;
                }

                CheckTopic(topic, chapters, faults);
                chapters.Add(new(topic.Text, title.Text, topic.Spot));
                notes.Texts.Add(PlacedText.Of(source, title, topic.Text));
            }

            Parts.Add(new(part.Text("number"), part.Text("title"), chapters));
        }
    }

    private void CheckTopic(YamlTree.Scalar topic, List<FrameChapter> chapters, FaultList faults)
    {
        if (Topic.Find(topic.Text) is null)
        {
            faults.Add(topic.Spot, FaultMessages.UnknownTopic(topic.Text, Nearest.To(topic.Text, Topic.All.Select(known => known.Slug))));
        }
        else if (Chapters.Concat(chapters).FirstOrDefault(chapter => chapter.Topic == topic.Text) is { } other)
        {
            faults.Add(topic.Spot, FaultMessages.RepeatedTopic(topic.Text, other.Spot.Line));
        }
    }

    private void ReadWaivers(FaultList faults)
    {
        foreach (var map in Fields.Maps("waivers"))
        {
            var before = faults.Count;
            map.Expect(["rule", "place", "reference", "reason", "by"]);
            if (faults.Count == before && map.Scalar("place") is { } place && map.Scalar("reference") is { } reference)
            {
                Waivers.Add((new(map.Text("rule"), place.Text, reference.Text, map.Text("reason"), map.Text("by")), place.Spot, reference.Spot));
            }
        }
    }
}
