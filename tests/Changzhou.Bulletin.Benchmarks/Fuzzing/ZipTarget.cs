using System.IO.Compression;
using System.Text;
using Changzhou.Bulletin.Importing.Uploads;

namespace Changzhou.Bulletin.Benchmarks.Fuzzing;

/// <summary>An archive that somebody sent as an edition folder, spoiled; what comes out is removed again.</summary>
internal sealed class ZipTarget(Mutator mutator) : FuzzTarget
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bulletin-fuzz-");
    private readonly byte[] good = Pack();

    public override byte[] Next() => mutator.File(good);

    public override bool Read(byte[] input)
    {
        var (zip, into) = (Path.Combine(folder.FullName, "a.zip"), Path.Combine(folder.FullName, "into"));
        File.WriteAllBytes(zip, input);
        Directory.CreateDirectory(into);
        var isGood = EditionZip.Extract(zip, into).IsGood;
        Directory.Delete(into, recursive: true);
        return isGood;
    }

    public override void Dispose()
    {
        base.Dispose();
        folder.Delete(recursive: true);
    }

    private static byte[] Pack()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in (string[])["edition.yaml", "figures.csv", "chapters/air.md", "pictures/lake.svg"])
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes("year: 2023\n"));
            }
        }

        return stream.ToArray();
    }
}
