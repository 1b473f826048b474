using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>Which charts of a release have pictures, and how large they are, so that nothing jumps while they load.</summary>
public sealed partial class ChartPictures
{
    private readonly Dictionary<(string Topic, string Key), ChartPicture> pictures = [];

    public ChartPicture? Find(string topic, string key) => pictures.GetValueOrDefault((topic, key));

    public static async Task<ChartPictures> FindAsync(PublishedEditions editions, PublishedEdition edition, CancellationToken cancellationToken)
    {
        var found = new ChartPictures();
        foreach (var chapter in edition.Snapshot.Chapters)
        {
            foreach (var chart in chapter.Blocks.Select(block => block.Chart).OfType<Releasing.SnapshotChart>())
            {
                var wide = await SizeAsync(editions, edition, Addresses.ChartArtefact(chapter.Topic, chart.Key, "wide-light"), cancellationToken);
                var narrow = await SizeAsync(editions, edition, Addresses.ChartArtefact(chapter.Topic, chart.Key, "narrow-light"), cancellationToken);
                if (wide is not null && narrow is not null)
                    found.pictures[(chapter.Topic, chart.Key)] = new(wide, narrow);
            }
        }

        return found;
    }

    private static async Task<PictureSize?> SizeAsync(PublishedEditions editions, PublishedEdition edition, string name, CancellationToken cancellationToken)
    {
        if (await editions.ArtefactAsync(edition, name, cancellationToken) is not { } artefact)
            return null;

        var head = Encoding.UTF8.GetString(artefact.Content.AsSpan(0, Math.Min(artefact.Content.Length, 1000)));
        return ViewBox().Match(head) is { Success: true } box
            ? new(Whole(box.Groups[1].Value), Whole(box.Groups[2].Value))
            : new(0, 0);
    }

    private static int Whole(string number) => (int)decimal.Parse(number, CultureInfo.InvariantCulture);

    [GeneratedRegex("""viewBox=["']\S+\s+\S+\s+(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex ViewBox();
}

public sealed record ChartPicture(PictureSize Wide, PictureSize Narrow);

/// <summary>In CSS pixels; zero where the picture does not say.</summary>
public sealed record PictureSize(int Width, int Height);
