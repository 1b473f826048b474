using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Pictures;

namespace Changzhou.Bulletin.Importing;

/// <summary>Reads an edition folder: the whole edition, or every fault in it.</summary>
/// <remarks>Files that the format does not know are neither read nor exported, except in chapters/ and pictures/.</remarks>
public sealed class EditionReader
{
    private const string SummaryFile = "summary.md";

    private readonly string folder;
    private readonly Catalogue catalogue;
    private readonly History history;
    private readonly FaultList faults = new();
    private readonly EditionNotes notes = new();

    private EditionReader(string folder, Catalogue catalogue, History history) =>
        (this.folder, this.catalogue, this.history) = (folder, catalogue, history);

    public static Reading<Edition> Read(string folder, Catalogue catalogue, History history) =>
        new EditionReader(folder, catalogue, history).Read();

    private Reading<Edition> Read()
    {
        if (!Directory.Exists(folder))
        {
            faults.Add(folder, FaultMessages.MissingFolder);
            return faults.Close<Edition>(null);
        }

        var frame = EditionFrame.Read(folder, faults, notes);
        var chapters = ReadChapters(frame);
        var summary = SourceText.Load(folder, SummaryFile, faults) is { } source ? ChapterReader.ReadSummary(source, faults, notes) : [];
        var figures = ReadFigures(frame);
        var pictures = new PictureReader(folder, faults).Read(notes.Images);
        foreach (var text in notes.Texts)
        {
            InlineCheck.Check(text, faults);
        }

        CheckWaivers(frame, figures ?? []);
        return faults.Close(faults.Count > 0 || frame is null || figures is null ? null : Assemble(frame, chapters, summary, figures, pictures));
    }

    private Dictionary<string, (IReadOnlyList<Block> Lead, IReadOnlyList<Section> Sections)> ReadChapters(EditionFrame? frame)
    {
        var chapters = new Dictionary<string, (IReadOnlyList<Block>, IReadOnlyList<Section>)>(StringComparer.Ordinal);
        var files = FolderFile.List(folder, "chapters").ToHashSet(StringComparer.Ordinal);
        var listed = frame?.Chapters.DistinctBy(chapter => chapter.Topic).ToDictionary(chapter => FileOf(chapter.Topic), StringComparer.Ordinal) ?? [];
        foreach (var file in files.Where(file => frame is not null && !listed.ContainsKey(file)))
        {
            faults.Add(file, FaultMessages.ChapterNotListed(Path.GetFileNameWithoutExtension(file)));
        }

        foreach (var (file, chapter) in listed.Where(pair => !files.Contains(pair.Key) && Topic.Find(pair.Value.Topic) is not null))
        {
            faults.Add(chapter.Spot, FaultMessages.MissingChapter(file));
        }

        foreach (var file in files.Where(file => file.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (SourceText.Load(folder, file, faults) is { } source)
            {
                var topic = Path.GetFileNameWithoutExtension(file);
                chapters[topic] = ChapterReader.ReadChapter(source, topic, faults, notes);
            }
        }

        return chapters;
    }

    private IReadOnlyList<Figure>? ReadFigures(EditionFrame? frame)
    {
        var year = frame?.Year;
        var places = frame is null ? null : notes.Places.Where(place => place != "summary").ToHashSet(StringComparer.Ordinal);
        // Without a year the periods are unknown, but the rows can be checked all the same.
        var reader = new FigureReader(catalogue, year ?? 1, places, faults);
        var figures = reader.Read(folder);
        if (year is not null && figures is not null)
        {
            var check = new ReferenceCheck(catalogue, new(year.Value, figures, catalogue, history), figures, reader.Doubtful, faults);
            notes.Texts.ForEach(check.Check);
            notes.ChartCells.ForEach(check.Check);
        }

        return figures;
    }

    private void CheckWaivers(EditionFrame? frame, IReadOnlyList<Figure> figures)
    {
        foreach (var (waiver, place, reference) in frame?.Waivers ?? [])
        {
            if (!notes.Places.Contains(waiver.Place))
            {
                faults.Add(place, FaultMessages.UnknownPlace(waiver.Place, Nearest.To(waiver.Place, notes.Places)));
            }
            else if (!notes.Texts.Exists(text => IsWithin(text.Place, waiver.Place) && text.Text.Contains(waiver.Reference, StringComparison.Ordinal))
                && !figures.Any(figure => figure.Indicator == waiver.Reference || figure.Key.ToString() == waiver.Reference))
            {
                faults.Add(reference, FaultMessages.WaiverOfNothing(waiver.Reference, waiver.Place));
            }
        }
    }

    /// <summary>air/o3 is within air/o3 and within air.</summary>
    private static bool IsWithin(string place, string whole) => place == whole || place.StartsWith(whole + "/", StringComparison.Ordinal);

    private static Edition Assemble(
        EditionFrame frame,
        Dictionary<string, (IReadOnlyList<Block> Lead, IReadOnlyList<Section> Sections)> chapters,
        IReadOnlyList<Block> summary,
        IReadOnlyList<Figure> figures,
        IReadOnlyDictionary<string, byte[]> pictures) => new()
        {
            Year = frame.Year!.Value,
            Title = frame.Fields.Text("title"),
            City = frame.Fields.Text("city"),
            CityEn = frame.Fields.Text("cityEn"),
            Publisher = frame.Fields.Text("publisher"),
            SignatoryOffice = frame.Fields.Text("signatoryOffice"),
            SignatoryName = frame.Fields.Text("signatoryName"),
            Issued = frame.Issued!,
            LegalBasis = frame.Fields.Text("legalBasis"),
            Narrative = frame.Fields.Text("narrative"),
            Highlights = frame.Highlights,
            Summary = summary,
            Parts =
            [
                .. frame.Parts.Select(part => new Part(part.Number, part.Title,
                [
                    .. part.Chapters.Select((chapter, index) =>
                        new Chapter(chapter.Topic, index + 1, chapter.Title, chapters[chapter.Topic].Lead, chapters[chapter.Topic].Sections)),
                ])),
            ],
            Figures = figures,
            Waivers = [.. frame.Waivers.Select(waiver => waiver.Waiver)],
            Pictures = pictures,
        };

    private static string FileOf(string topic) => $"chapters/{topic}.md";
}
