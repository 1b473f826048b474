using System.Reflection;
using Changzhou.Bulletin.Web.Reading.Delivery;

namespace Changzhou.Bulletin.Web.Desk.Shell;

/// <summary>Scripts and style sheets of the staff side, at addresses that hold their hash; they travel inside the assembly, and so are there however the portal is started.</summary>
public sealed class DeskAssets
{
    /// <summary>Outside /desk, since the sign-in page needs its style before anybody is known.</summary>
    internal const string Root = "/account/assets";

    private const string Prefix = "desk/";

    private readonly Dictionary<string, Kept> byFile = [];
    private readonly Dictionary<string, string> addresses = [];

    public DeskAssets()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            var (name, extension) = (resource[Prefix.Length..], Path.GetExtension(resource));
            var kept = Kept.Of(extension == ".css" ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8", copy.ToArray());
            var file = $"{Path.GetFileNameWithoutExtension(name)}.{kept.Tag[..10]}{extension}";
            byFile[file] = kept;
            addresses[name] = $"{Root}/{file}";
        }
    }

    public Kept? Find(string file) => byFile.GetValueOrDefault(file);

    /// <param name="name">Such as desk.js.</param>
    public string Address(string name) =>
        addresses.TryGetValue(name, out var address) ? address : throw new InvalidOperationException($"The assembly holds no asset {name}.");
}
