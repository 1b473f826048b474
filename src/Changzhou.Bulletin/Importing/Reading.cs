using System.Diagnostics.CodeAnalysis;

namespace Changzhou.Bulletin.Importing;

/// <summary>What came of reading files: the value, or every fault that was found.</summary>
public sealed class Reading<T> where T : class
{
    internal Reading(T? value, IReadOnlyList<Fault> faults) => (Value, Faults) = (faults.Count == 0 ? value : null, faults);

    public T? Value { get; }

    /// <summary>By file, line and column; empty where the value was read.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsGood => Value is not null;
}
