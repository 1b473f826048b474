using System.Globalization;
using System.Text;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing;

/// <summary>Writes an edition as its folder, in the one canonical form.</summary>
public static class EditionWriter
{
    private static readonly string[] OwnFolders = ["chapters", "pictures"];

    /// <param name="folder">Made where there is none; what else stands in it is left alone, except chapters and pictures that the edition does not have.</param>
    public static void Write(Edition edition, Catalogue catalogue, string folder)
    {
        var files = Files(edition, catalogue);
        foreach (var stale in OwnFolders.SelectMany(under => FolderFile.List(folder, under)).Except(files.Select(file => file.Path)))
        {
            File.Delete(Path.Combine(folder, stale));
        }

        ExportFile.WriteAll(files, folder);
    }

    /// <param name="catalogue">So that an indicator's own statistic need not be written.</param>
    public static IReadOnlyList<ExportFile> Files(Edition edition, Catalogue catalogue) =>
    [
        new("edition.yaml", Frame(edition)),
        new("summary.md", ChapterText.Write(edition.Summary, [])),
        .. edition.Chapters.Select(chapter => new ExportFile($"chapters/{chapter.Topic}.md", ChapterText.Write(chapter.Lead, chapter.Sections))),
        new("figures.csv", CsvText.Write(FigureReader.Columns, edition.Figures.Select(figure => Row(figure, edition.Year, catalogue)))),
        .. edition.Pictures.Select(picture => new ExportFile(picture.Key, picture.Value)),
    ];

    private static string Frame(Edition edition)
    {
        var text = new StringBuilder();
        void Line(string key, string value) => text.Append(CultureInfo.InvariantCulture, $"{key}: {value}\n");
        void Text(string key, string value) => Line(key, YamlText.Scalar(value));

        Line("year", edition.Year.ToString(CultureInfo.InvariantCulture));
        Text("title", edition.Title);
        Text("city", edition.City);
        Text("cityEn", edition.CityEn);
        Text("publisher", edition.Publisher);
        Text("signatoryOffice", edition.SignatoryOffice);
        Text("signatoryName", edition.SignatoryName);
        Line("issued", edition.Issued.ToString());
        Text("legalBasis", edition.LegalBasis);
        if (edition.Narrative.Length > 0)
        {
            Text("narrative", edition.Narrative);
        }

        List("highlights", edition.Highlights, highlight => text.Append(CultureInfo.InvariantCulture, $"  - {YamlText.Scalar(highlight)}\n"));
        List("parts", edition.Parts, part =>
        {
            Text("  - number", part.Number);
            Text("    title", part.Title);
            List("    chapters", part.Chapters, chapter =>
            {
                Text("      - topic", chapter.Topic);
                Text("        title", chapter.Title);
            });
        });
        List("waivers", edition.Waivers, waiver =>
        {
            Text("  - rule", waiver.Rule);
            Text("    place", waiver.Place);
            Text("    reference", waiver.Reference);
            Text("    reason", waiver.Reason);
            Text("    by", waiver.By);
        });
        return text.ToString();

        void List<T>(string key, IReadOnlyList<T> items, Action<T> write)
        {
            if (items.Count == 0 && key is "highlights" or "waivers")
            {
                return;
            }

            text.Append(items.Count == 0 ? $"{key}: []\n" : $"{key}:\n");
            foreach (var item in items)
            {
                write(item);
            }
        }
    }

    private static string[] Row(Figure figure, int year, Catalogue catalogue) =>
    [
        figure.Indicator,
        figure.Region == Catalogue.WholeCity ? "" : figure.Region,
        figure.Period == Period.Year(year) ? "" : figure.Period.ToString(),
        figure.Statistic == catalogue.FindIndicator(figure.Indicator)?.Statistic ? "" : figure.Statistic,
        figure.Basis == Basis.Actual ? "" : figure.Basis.Name(),
        figure.Value.ToString()!,
        figure.Qualifier.Name(),
        figure.Unit,
        figure.Decimals?.ToString(CultureInfo.InvariantCulture) ?? "",
        figure.Place,
        figure.Source,
        figure.Note ?? "",
    ];
}
