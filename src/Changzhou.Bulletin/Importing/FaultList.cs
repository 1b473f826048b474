namespace Changzhou.Bulletin.Importing;

/// <summary>What is wrong and what to do about it; see <see cref="FaultMessages"/>.</summary>
internal readonly record struct Advice(string What, string WhatToDo);

/// <summary>Gathers the faults of all files, so that a person sees them at once.</summary>
internal sealed class FaultList
{
    private readonly List<Fault> faults = [];

    public int Count => faults.Count;

    public void Add(string file, Advice advice) => faults.Add(new(file, 0, 0, advice.What, advice.WhatToDo));

    public void Add(Spot spot, Advice advice) => faults.Add(new(spot.File, spot.Line, spot.Column, advice.What, advice.WhatToDo));

    public void AddRange(IEnumerable<Fault> more) => faults.AddRange(more);

    /// <summary>Gives what was gathered so far, and begins anew.</summary>
    public IReadOnlyList<Fault> TakeAll()
    {
        var taken = faults.ToList();
        faults.Clear();
        return taken;
    }

    public Reading<T> Close<T>(T? value) where T : class => new(value,
    [
        .. faults.Distinct()
            .OrderBy(fault => fault.File, StringComparer.Ordinal)
            .ThenBy(fault => fault.Line)
            .ThenBy(fault => fault.Column),
    ]);
}

/// <summary>A place in a file.</summary>
internal readonly record struct Spot(string File, int Line, int Column);
