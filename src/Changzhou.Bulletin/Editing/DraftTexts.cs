using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Printing;

namespace Changzhou.Bulletin.Editing;

/// <summary>How a text will read, before it is saved.</summary>
/// <param name="Runs">What cannot be printed stands in them as it was typed.</param>
public sealed record TextReading(IReadOnlyList<Run> Runs, IReadOnlyList<TextFault> Faults);

/// <param name="What">What is wrong, in Chinese, without a full stop.</param>
/// <param name="WhatToDo">What the person should do, in Chinese, without a full stop.</param>
public sealed record TextFault(string What, string WhatToDo);

/// <summary>Reads texts against one draft while they are being typed.</summary>
public sealed class DraftTexts
{
    private readonly FaultList found = new();
    private readonly ReferenceCheck references;
    private readonly RunWriter writer;
    private readonly ReferencePrinter printer;
    private readonly DraftView draft;

    public DraftTexts(DraftView draft)
    {
        var lookup = new FigureLookup(draft.Year, draft.Edition.Figures, draft.Catalogue, draft.History);
        this.draft = draft;
        references = new(draft.Catalogue, lookup, draft.Edition.Figures, new HashSet<string>(), found);
        printer = new(draft.Catalogue, lookup);
        writer = new(printer, new(draft.Catalogue.Terms));
    }

    public TextReading Read(string text)
    {
        // A reader serves one window, whose typing and live pictures may meet.
        lock (found)
        {
            if (BlockShape.TextProblem(text) is { } shape)
            {
                return new([new() { Text = text }], [new(shape.Item1, shape.Item2)]);
            }

            var placed = Placed(text);
            InlineCheck.Check(placed, found);
            references.Check(placed);
            var faults = found.TakeAll().Select(fault => new TextFault(fault.What, fault.WhatToDo)).Distinct().ToList();
            return new(writer.Write(faults.Count == 0 ? text : Printable(text)), faults);
        }
    }

    /// <summary>What a reference prints; null where it cannot be printed.</summary>
    public string? Print(Reference reference)
    {
        lock (found)
        {
            return CanPrint(reference.ToString()) ? printer.Print(reference).Text : null;
        }
    }

    /// <summary>The block as it would be printed, numbered as if it stood alone; null with the faults where it cannot be printed.</summary>
    public (SnapshotBlock? Print, IReadOnlyList<TextFault> Faults) Read(Block block, string place)
    {
        var view = draft with { Summary = [new(Guid.Empty, 1, place, 0, block)], Parts = [], Edition = draft.Edition with { LegalBasis = "", Highlights = [], Summary = [block], Parts = [] } };
        var printable = DraftCheck.Of(view);
        var faults = printable.Faults.Select(fault => new TextFault(fault.What, fault.WhatToDo)).Distinct().ToList();
        lock (found)
        {
            return (faults.Count == 0 ? new BlockWriter(writer, printer, 0).Write(printable.Edition.Summary).SingleOrDefault() : null, faults);
        }
    }

    private bool CanPrint(string written)
    {
        references.Check(Placed(written));
        return found.TakeAll().Count == 0;
    }

    /// <summary>With a backslash before the braces that show nothing.</summary>
    private string Printable(string text) => string.Concat(ReferenceText.Scan(text).Parts
        .Select(part => part is TextPart.Shown && !CanPrint(part.Written) ? $"\\{part.Written[..^1]}\\}}" : part.Written));

    private static PlacedText Placed(string text) => new(text, "", offset => new("", 1, offset + 1));
}
