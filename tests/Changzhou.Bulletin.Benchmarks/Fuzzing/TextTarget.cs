using System.Runtime.InteropServices;

namespace Changzhou.Bulletin.Benchmarks.Fuzzing;

/// <summary>A reader of short texts. The input is UTF-16, so that halves of characters can stand in it.</summary>
internal sealed class TextTarget(TextMutator mutator, Func<string, bool> read) : FuzzTarget
{
    public override byte[] Next() => MemoryMarshal.AsBytes(mutator.Next().AsSpan()).ToArray();

    public override bool Read(byte[] input) => read(new(MemoryMarshal.Cast<byte, char>(input)));
}

/// <summary>A reader of short files.</summary>
internal sealed class FileTarget(Func<byte[]> next, Func<byte[], bool> read) : FuzzTarget
{
    public override byte[] Next() => next();

    public override bool Read(byte[] input) => read(input);
}
