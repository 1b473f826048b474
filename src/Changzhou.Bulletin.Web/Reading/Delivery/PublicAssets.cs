using System.Reflection;
using System.Text;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Web.Reading.Delivery;

/// <summary>The style sheet, the scripts and the icons, at addresses that hold their hash and so never change meaning.</summary>
/// <remarks>Of a folder's files, in the order of their names, one file is made: a reader on a weak network asks few times.</remarks>
public sealed class PublicAssets
{
    private const string JavaScript = "text/javascript; charset=utf-8";

    private readonly Dictionary<string, Kept> byFile = [];
    private readonly Dictionary<string, string> addresses = [];

    public PublicAssets()
    {
        Add("reading.css", "text/css; charset=utf-8", [.. ReadAll("css/"), .. Encoding.UTF8.GetBytes(TopicColours())]);
        Add("reading.js", JavaScript, ReadAll("js/"));
        Add("early.js", JavaScript, ReadAll("early/"));
        Add("wechat.js", JavaScript, ReadAll("wechat/"));
        Add("share.png", "image/png", ReadAll("icons/share.png"));
        Add("icons.svg", "image/svg+xml; charset=utf-8", ReadAll("icons/icons.svg"));
        Add("favicon.svg", "image/svg+xml; charset=utf-8", ReadAll("icons/favicon.svg"));
    }

    public string Style => addresses["reading.css"];

    /// <summary>What pages do beyond what they are; they are whole without it.</summary>
    public string Script => addresses["reading.js"];

    /// <summary>Runs before the first paint: how the reader wants pages to look.</summary>
    public string EarlyScript => addresses["early.js"];

    /// <summary>Fetched inside WeChat only.</summary>
    public string WeChatScript => addresses["wechat.js"];

    /// <summary>What a shared page shows where its release brings no picture of its own.</summary>
    public string ShareImage => addresses["share.png"];

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

    private static byte[] ReadAll(string start)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var all = new MemoryStream();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith($"assets/{start}", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            stream.CopyTo(all);
        }

        return all.Length > 0 ? all.ToArray() : throw new InvalidOperationException($"The assembly holds no asset {start}.");
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
