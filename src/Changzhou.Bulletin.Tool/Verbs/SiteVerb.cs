using System.CommandLine;
using Changzhou.Bulletin.Web.Copying;

namespace Changzhou.Bulletin.Tool.Verbs;

/// <summary>site --out DIR [--address URL] [--json]</summary>
internal static class SiteVerb
{
    public static Command Command()
    {
        var folder = ToolOptions.Out();
        var address = new Option<string?>("--address") { Description = Words.SiteAddress };
        var json = ToolOptions.Json();
        var command = new Command("site", Words.Site) { folder, address, json };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(folder), parsed.GetValue(address), new Answer(parsed.GetValue(json)), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string? written, Answer answer, CancellationToken cancel)
    {
        Uri? address = null;
        if (written is not null && (!Uri.TryCreate(written, UriKind.Absolute, out address) || address.Scheme is not ("http" or "https") || address.PathAndQuery != "/"))
            return answer.WrongUsage(Words.SiteAddressMalformed(written));

        var settings = new Dictionary<string, string?>();
        if (address is not null)
            settings["Bulletin:Site:Address"] = address.AbsoluteUri;
        try
        {
            return await ToolStore.UseAsync(async open =>
            {
                var manifest = await SiteCopy.WriteAsync(open, folder, settings, cancel);
                var said = new { ok = true, folder = Path.GetFullPath(folder), site = manifest.Site, files = manifest.Files.Count, bytes = manifest.Files.Sum(file => (long)file.Bytes), missing = manifest.Missing };
                return answer.Good(said, Words.SiteWritten(manifest.Files.Count, folder, manifest.Missing));
            });
        }
        catch (SiteCopyException refused)
        {
            return answer.Refused(refused.Message);
        }
    }
}
