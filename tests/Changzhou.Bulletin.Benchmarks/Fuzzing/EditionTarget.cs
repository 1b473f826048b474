using Changzhou.Bulletin.Importing;

namespace Changzhou.Bulletin.Benchmarks.Fuzzing;

/// <summary>The whole folder is read each time, one file of it spoiled.</summary>
internal sealed class EditionTarget : FuzzTarget
{
    private readonly string folder = Directory.CreateTempSubdirectory("bulletin-fuzz-").FullName;
    private readonly Mutator mutator;
    private readonly List<(string Path, byte[] Content)> files;
    private (string Path, byte[] Content) spoiled;

    public EditionTarget(Mutator mutator)
    {
        this.mutator = mutator;
        files = [.. Directory.GetFiles(Corpus.Edition2023, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (Path.Combine(folder, Path.GetRelativePath(Corpus.Edition2023, file)), File.ReadAllBytes(file)))];
        foreach (var (path, content) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }
    }

    public override byte[] Next()
    {
        spoiled = mutator.OneOf(files);
        return mutator.File(spoiled.Content);
    }

    public override bool Read(byte[] input)
    {
        File.WriteAllBytes(spoiled.Path, input);
        var isGood = EditionReader.Read(folder, Corpus.Catalogue, Corpus.Known.History).IsGood;
        File.WriteAllBytes(spoiled.Path, spoiled.Content);
        return isGood;
    }

    public override void Dispose()
    {
        base.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
