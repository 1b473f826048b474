namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>A part gives more than it may.</summary>
internal sealed class PartTooLarge() : IOException("The part is larger than a document may be.");

/// <summary>How much all parts of one file may give together.</summary>
internal sealed class InflationBudget(long most)
{
    private long taken;

    public void Take(int bytes)
    {
        taken += bytes;
        if (taken > most)
        {
            throw new PartTooLarge();
        }
    }
}

/// <summary>Stops an archive that inflates to more than it says, while it inflates.</summary>
internal sealed class LimitedStream(Stream inner, long limit, InflationBudget? budget = null) : Stream
{
    /// <summary>Attributes of one element: an XML reader keeps hundreds of bytes of each before it can be asked how many there are.</summary>
    private const int MostAttributes = 10_000;

    private long taken;
    private int attributes;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => taken;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        taken += read;
        budget?.Take(read);
        Count(buffer[..read]);
        return taken > limit ? throw new PartTooLarge() : read;
    }

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Counts the equals signs since the last angle bracket, which stands in no attribute of well-formed XML (XML 1.0, production 10).</summary>
    private void Count(ReadOnlySpan<byte> bytes)
    {
        for (int at; (at = bytes.IndexOfAny((byte)'<', (byte)'=')) >= 0; bytes = bytes[(at + 1)..])
        {
            attributes = bytes[at] == '<' ? 0 : attributes + 1;
            if (attributes > MostAttributes)
            {
                throw new PartTooLarge();
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
