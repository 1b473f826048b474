using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Web.Reading.Delivery;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>Which charts of a release have pictures, and how large they are, so that nothing jumps while they load.</summary>
public sealed partial class ChartPictures
{
    private readonly Dictionary<(string Topic, string Key), ChartPicture> pictures = [];

    public ChartPicture? Find(string topic, string key) => pictures.GetValueOrDefault((topic, key));

    /// <param name="chapters">Whose charts a page shows.</param>
    internal static async Task<ChartPictures> FindAsync(IEnumerable<SnapshotChapter> chapters, ArtefactSource artefacts)
    {
        var found = new ChartPictures();
        foreach (var chapter in chapters)
        {
            foreach (var chart in chapter.Blocks.Select(block => block.Chart).OfType<SnapshotChart>())
            {
                var wide = await SizeAsync(artefacts, Addresses.ChartArtefact(chapter.Topic, chart.Key, "wide-light"));
                var narrow = await SizeAsync(artefacts, Addresses.ChartArtefact(chapter.Topic, chart.Key, "narrow-light"));
                if (wide is not null && narrow is not null)
                    found.pictures[(chapter.Topic, chart.Key)] = new(wide, narrow, await MarksAsync(artefacts, Addresses.ChartMarks(chapter.Topic, chart.Key)))
                    {
                        ToTakeAway = Addresses.ChartSheet(chapter.Topic, chart.Key) is var sheet && await artefacts(sheet) is not null ? sheet : Addresses.ChartArtefact(chapter.Topic, chart.Key, "wide-light"),
                    };
            }
        }

        return found;
    }

    private static async Task<PictureSize?> SizeAsync(ArtefactSource artefacts, string name)
    {
        if (await artefacts(name) is not { } artefact)
            return null;

        var head = Encoding.UTF8.GetString(artefact.Content.AsSpan(0, Math.Min(artefact.Content.Length, 1000)));
        return ViewBox().Match(head) is { Success: true } box
            ? new(Whole(box.Groups[1].Value), Whole(box.Groups[2].Value))
            : new(0, 0);
    }

    /// <summary>The PNG is made with the marks, and is large: the marks tell of both.</summary>
    private static async Task<string?> MarksAsync(ArtefactSource artefacts, string name) =>
        await artefacts(name) is { } marks ? Encoding.UTF8.GetString(marks.Content) : null;

    private static int Whole(string number) => (int)decimal.Parse(number, CultureInfo.InvariantCulture);

    [GeneratedRegex("""viewBox=["']\S+\s+\S+\s+(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex ViewBox();
}

/// <param name="Marks">Where the points stand, as JSON; null in releases from before it was written, which have no PNG either.</param>
public sealed record ChartPicture(PictureSize Wide, PictureSize Narrow, string? Marks)
{
    /// <summary>Name of the SVG that a reader downloads; the bare picture in releases from before there were sheets.</summary>
    public required string ToTakeAway { get; init; }
}

/// <summary>In CSS pixels; zero where the picture does not say.</summary>
public sealed record PictureSize(int Width, int Height);
