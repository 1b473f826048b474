using System.IO.MemoryMappedFiles;
using System.Text;

namespace Changzhou.Bulletin.Benchmarks.Fuzzing;

/// <summary>The input that is being read, in a file that outlives the process: a stack that overflows ends it without a word.</summary>
internal sealed class LastInput : IDisposable
{
    private const int Most = 4 * 1024 * 1024;
    private const int NameLength = 16;
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private string target = "";

    public LastInput(string path)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Create, null, Most);
        view = file.CreateViewAccessor();
    }

    /// <summary>The target's name in 16 bytes, the length in 4, the input.</summary>
    public void Keep(string name, byte[] input)
    {
        if (!ReferenceEquals(name, target))
        {
            view.WriteArray(0, Encoding.ASCII.GetBytes(name.PadRight(NameLength)), 0, NameLength);
            target = name;
        }

        var length = Math.Min(input.Length, Most - NameLength - sizeof(int));
        view.Write(NameLength, length);
        view.WriteArray(NameLength + sizeof(int), input, 0, length);
    }

    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
    }
}
