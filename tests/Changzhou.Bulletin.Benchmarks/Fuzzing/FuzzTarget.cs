namespace Changzhou.Bulletin.Benchmarks.Fuzzing;

/// <summary>A reader under attack: makes an input, and reads it.</summary>
internal abstract class FuzzTarget : IDisposable
{
    public abstract byte[] Next();

    /// <returns>Whether the input was accepted.</returns>
    public abstract bool Read(byte[] input);

    public virtual void Dispose()
    {
    }
}

/// <param name="Weight">How many of ten thousand executions of all targets are its.</param>
internal sealed record WeightedTarget(string Name, int Weight, FuzzTarget Input)
{
    public FuzzTally Tally { get; } = new(Name);
}
