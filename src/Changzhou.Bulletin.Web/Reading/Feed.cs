using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>Releases and corrections as an Atom feed (RFC 4287).</summary>
internal static class Feed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <param name="root">Address of the site without a slash behind it.</param>
    public static async Task<byte[]> WriteAsync(PublishedEditions editions, string root, CancellationToken cancellationToken)
    {
        var entries = new List<(DateTimeOffset At, XElement Entry)>();
        var all = await editions.AllAsync(cancellationToken);
        foreach (var edition in all)
        {
            foreach (var release in await editions.ReleasesAsync(edition.Year, cancellationToken))
                entries.Add((release.ReleasedAt, Entry(edition, release, root)));
        }

        var newest = entries.Select(entry => entry.At).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
        var feed = new XElement(Atom + "feed", new XAttribute(XNamespace.Xml + "lang", "zh-CN"),
            new XElement(Atom + "id", Id("feed")),
            new XElement(Atom + "title", (all.Count > 0 ? all[0].Snapshot.City : "") + Words.SiteName),
            new XElement(Atom + "updated", Time(newest)),
            new XElement(Atom + "author", new XElement(Atom + "name", all.Count > 0 ? all[0].Snapshot.Publisher : Words.SiteName)),
            Link("self", "application/atom+xml", root + Addresses.Feed),
            Link("alternate", "text/html", root + "/"),
            entries.OrderByDescending(entry => entry.At).Select(entry => entry.Entry));
        using var stream = new MemoryStream();
        await using (var writer = XmlWriter.Create(stream, new() { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
            await feed.SaveAsync(writer, cancellationToken);
        return stream.ToArray();
    }

    private static XElement Entry(PublishedEdition edition, ReleaseEntry release, string root)
    {
        var erratum = edition.Errata.FirstOrDefault(erratum => erratum.Release == release.Number);
        var title = erratum is null ? ErrataText.Say(Words.FeedFirst, edition.Snapshot.Title) : ErrataText.Say(Words.FeedErratum, edition.Snapshot.Title, release.Number);
        var summary = erratum is null
            ? Words.FeedSummary
            : $"{Words.ErratumReason}：{erratum.Reason}（{Words.Erratum}{ErrataText.Count(erratum.Figures, erratum.Texts)}）";
        return new(Atom + "entry",
            new XElement(Atom + "id", Id($"{release.Year}-{release.Number} {release.Sha256}")),
            new XElement(Atom + "title", title),
            new XElement(Atom + "updated", Time(release.ReleasedAt)),
            new XElement(Atom + "published", Time(release.ReleasedAt)),
            new XElement(Atom + "category", new XAttribute("term", erratum is null ? "release" : "erratum")),
            Link("alternate", "text/html", root + Addresses.Release(release.Year, release.Number)),
            erratum is null ? null : Link("related", "text/html", root + Addresses.Erratum(release.Year, release.Number)),
            new XElement(Atom + "summary", summary));
    }

    private static XElement Link(string relation, string type, string address) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    /// <summary>The same thing has the same id wherever the site stands: a UUID made of its name (RFC 9562, version 8).</summary>
    private static string Id(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("changzhou.bulletin/" + name))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
