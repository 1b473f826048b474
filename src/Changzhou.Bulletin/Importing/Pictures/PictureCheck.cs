using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Importing.Pictures;

/// <summary>Judges a single picture that a person hands in, as the pictures of an edition folder are judged.</summary>
public static partial class PictureCheck
{
    /// <returns>A file name that any system can hold, or the first fault.</returns>
    public static (string? Name, Fault? Fault) Check(string name, byte[] content)
    {
        var faults = new FaultList();
        var file = Path.GetFileName(name.Replace('\\', '/'));
        if (new PictureReader("", faults).Accepts(file, content))
        {
            var stem = Other().Replace(Path.GetFileNameWithoutExtension(file).ToLowerInvariant(), "-").Trim('-');
            return ((stem.Length == 0 ? "picture" : stem) + Path.GetExtension(file).ToLowerInvariant(), null);
        }

        return (null, faults.Close<object>(null).Faults[0]);
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Other();
}
