using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Web.Copying;

/// <summary>The addresses of this site that a page, site map or feed leads to.</summary>
internal static partial class Links
{
    /// <param name="root">Of the site, without a slash behind it.</param>
    public static IEnumerable<string> Of(byte[] text, string root)
    {
        foreach (Match match in Leads().Matches(Encoding.UTF8.GetString(text)))
        {
            var written = WebUtility.HtmlDecode(match.Groups["in"].Success ? match.Groups["in"].Value : match.Groups["loc"].Value);
            var address = written.StartsWith(root + "/", StringComparison.Ordinal) ? written[root.Length..] : written;
            if (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal))
                yield return Bare(address);
        }
    }

    /// <summary>The files that a list of files names beside itself: sha256sums.txt and datapackage.json must be true of a copy, too.</summary>
    public static IEnumerable<string> NamedIn(string address, byte[] list)
    {
        var (folder, name) = (address[..(address.LastIndexOf('/') + 1)], address[(address.LastIndexOf('/') + 1)..]);
        var names = name switch
        {
            "sha256sums.txt" => Encoding.UTF8.GetString(list).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ", 2)[1]),
            "datapackage.json" => JsonNode.Parse(list)!["resources"]!.AsArray().Select(resource => resource!["path"]!.GetValue<string>()),
            _ => [],
        };
        return names.Select(named => folder + string.Join('/', named.Split('/').Select(Uri.EscapeDataString)));
    }

    private static string Bare(string address)
    {
        var path = address.Split('?', '#')[0];
        return path.Length > 1 ? path.TrimEnd('/') : path;
    }

    [GeneratedRegex("""\s(?:href|src|srcset|content|data-src)="(?<in>[^"]*)"|<loc>(?<loc>[^<]*)</loc>""", RegexOptions.CultureInvariant)]
    private static partial Regex Leads();
}
