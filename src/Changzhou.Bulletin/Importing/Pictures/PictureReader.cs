namespace Changzhou.Bulletin.Importing.Pictures;

/// <summary>Reads the pictures of an edition; lets in what is certainly a harmless SVG, PNG or JPEG.</summary>
internal sealed class PictureReader(string folder, FaultList faults)
{
    private static readonly string[] Extensions = [".svg", ".png", ".jpg", ".jpeg"];

    /// <summary>All pictures of the folder, shown or not, so that none is lost on the way out.</summary>
    public IReadOnlyDictionary<string, byte[]> Read(IEnumerable<(string File, Spot Spot)> shown)
    {
        var pictures = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var files = FolderFile.List(folder, "pictures").ToList();
        foreach (var file in files)
        {
            if (Load(file) is { } bytes)
            {
                pictures.Add(file, bytes);
            }
        }

        foreach (var (file, spot) in shown)
        {
            if (FolderFile.LeadsOut(file) || !file.StartsWith("pictures/", StringComparison.Ordinal))
            {
                faults.Add(spot, FaultMessages.PathLeadsOut(file));
            }
            else if (!files.Contains(file))
            {
                faults.Add(spot, FaultMessages.MissingPicture(file, Nearest.To(file, files)));
            }
        }

        return pictures;
    }

    private byte[]? Load(string file)
    {
        if (ExtensionOf(file) is null)
        {
            faults.Add(file, FaultMessages.PictureKind);
            return null;
        }

        return FolderFile.Load(folder, file, SourceText.MostBytes, faults) is { } bytes && Accepts(file, bytes) ? bytes : null;
    }

    private static string? ExtensionOf(string file) => Extensions.FirstOrDefault(extension => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the bytes are such a picture as the name says; where not, the faults say why.</summary>
    internal bool Accepts(string file, byte[] bytes)
    {
        if (ExtensionOf(file) is not { } extension)
        {
            faults.Add(file, FaultMessages.PictureKind);
            return false;
        }

        if (bytes.Length > SourceText.MostBytes)
        {
            faults.Add(file, FaultMessages.FileTooBig(bytes.Length, SourceText.MostBytes));
            return false;
        }

        if (extension == ".svg")
        {
            return new SvgCheck(file, faults).Accepts(bytes);
        }

        if ((extension == ".png" ? PngCheck.Refusal(bytes) : JpegCheck.Refusal(bytes)) is not { } refusal)
        {
            return true;
        }

        faults.Add(file, refusal);
        return false;
    }
}
