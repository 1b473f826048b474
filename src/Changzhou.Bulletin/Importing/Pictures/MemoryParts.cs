namespace Changzhou.Bulletin.Importing.Pictures;

/// <summary>Reads parts of a file as if they stood one behind the other, without copying them together.</summary>
internal sealed class MemoryParts(IReadOnlyList<ReadOnlyMemory<byte>> parts) : Stream
{
    private int part;
    private int at;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (part < parts.Count && at == parts[part].Length)
        {
            (part, at) = (part + 1, 0);
        }

        if (part == parts.Count)
        {
            return 0;
        }

        var taken = Math.Min(buffer.Length, parts[part].Length - at);
        parts[part].Span.Slice(at, taken).CopyTo(buffer);
        at += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
