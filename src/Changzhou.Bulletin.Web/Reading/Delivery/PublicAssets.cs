using System.Reflection;
using System.Text;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Web.Reading.Delivery;

/// <summary>The style sheet and the icons, at addresses that hold their hash and so never change meaning.</summary>
public sealed class PublicAssets
{
    private readonly Dictionary<string, Kept> byFile = [];
    private readonly Dictionary<string, string> addresses = [];

    public PublicAssets()
    {
        Add("reading.css", "text/css; charset=utf-8", [.. Read("reading.css"), .. Encoding.UTF8.GetBytes(TopicColours())]);
        Add("icons.svg", "image/svg+xml; charset=utf-8", Read("icons.svg"));
        Add("favicon.svg", "image/svg+xml; charset=utf-8", Read("favicon.svg"));
    }

    public string Style => addresses["reading.css"];
    public string Icons => addresses["icons.svg"];
    public string FavIcon => addresses["favicon.svg"];

    public Kept? Find(string file) => byFile.GetValueOrDefault(file);

    private void Add(string name, string contentType, byte[] bytes)
    {
        var kept = Kept.Of(contentType, bytes);
        var file = $"{Path.GetFileNameWithoutExtension(name)}.{kept.Tag[..10]}{Path.GetExtension(name)}";
        byFile[file] = kept;
        addresses[name] = $"/assets/{file}";
    }

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"assets/{name}")
            ?? throw new InvalidOperationException($"The assembly holds no asset {name}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>The topics' accents are data of <see cref="Topic"/>; on dark ground they are lightened to stay readable.</summary>
    private static string TopicColours()
    {
        var css = new StringBuilder();
        foreach (var topic in Topic.All)
            css.Append(System.Globalization.CultureInfo.InvariantCulture, $".topic-{topic.Slug}{{--light-accent:{topic.Accent};--dark-accent:{Lighter(topic.Accent)}}}\n");
        return css.ToString();
    }

    private static string Lighter(string colour)
    {
        var parts = Convert.FromHexString(colour[1..]).Select(part => (byte)(part + (255 - part) * 55 / 100));
        return "#" + Convert.ToHexStringLower([.. parts]);
    }
}
