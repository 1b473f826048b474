using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>What is to be said of each block: faults, findings, and who edits it; worked out once for a whole draft.</summary>
public sealed class BlockNotes
{
    private readonly ILookup<Guid, DraftFault> faults;
    private readonly Dictionary<Guid, Severity> worst = [];
    private readonly ILookup<string, string> editors;

    public BlockNotes(WritingDesk desk)
    {
        var state = desk.State!;
        Faults = state.Printable.Faults;
        faults = Faults.Where(fault => fault.Uid is not null).ToLookup(fault => fault.Uid!.Value);
        editors = desk.People.Where(person => person.Subject is not null).ToLookup(person => person.Subject!, person => person.Name);
        Findings = [.. (desk.Findings ?? []).Select(finding => (finding, BlockOf(state, finding)))];
        foreach (var (finding, uid) in Findings)
        {
            if (finding.IsOpen && uid is { } block)
                worst[block] = (Severity)Math.Min((int)finding.Severity, (int)worst.GetValueOrDefault(block, Severity.Question));
        }
    }

    public IReadOnlyList<DraftFault> Faults { get; }

    /// <summary>With the block that each is about, where one can be told.</summary>
    public IReadOnlyList<(Finding Finding, Guid? Uid)> Findings { get; }

    public IReadOnlyList<DraftFault> FaultsOf(Guid uid) => [.. faults[uid]];

    public IReadOnlyList<string> EditorsOf(BlockView view) => [.. editors[view.Subject].Distinct()];

    public string WorstOf(Guid uid) => worst.TryGetValue(uid, out var severity) ? severity.ToString().ToLowerInvariant() : "";

    /// <summary>Faults and open findings of a chapter, faults counting as errors.</summary>
    public ChapterCounts CountOf(string topic) => new(
        Faults.Count(fault => TopicOf(fault.Place) == topic) + Count(topic, Severity.Error), Count(topic, Severity.Warning), Count(topic, Severity.Question));

    internal static string TopicOf(string place) => place.Split('/')[0];

    private int Count(string topic, Severity severity) => Findings.Count(one => one.Finding.IsOpen && one.Finding.Severity == severity && TopicOf(one.Finding.Place) == topic);

    private static Guid? BlockOf(DraftState state, Finding finding)
    {
        var there = state.View.Blocks.Where(view => view.Place == finding.Place).ToList();
        var found = finding.Reference.Length > 0
            ? there.Find(view => BlockTexts.Of(view.Block).Any(text => text.Contains(finding.Reference, StringComparison.Ordinal)))
            : there.Find(view => state.Prints.TryGetValue(view.Uid, out var print) && Plain(print).Contains(finding.Span.Quote, StringComparison.Ordinal));
        return found?.Uid;
    }

    private static string Plain(SnapshotBlock block) => block switch
    {
        { Text: { } text } => Run.Plain(text),
        { Table: { } table } => Run.Plain(table.Caption) + string.Join('\n', table.Rows.SelectMany(row => row).Select(cell => Run.Plain(cell.Text))) + Run.Plain(table.Note),
        { Chart: { } chart } => Run.Plain(chart.Caption) + chart.Alt + Run.Plain(chart.Note),
        { Image: { } image } => Run.Plain(image.Caption) + image.Alt,
        _ => "",
    };
}

public sealed record ChapterCounts(int Errors, int Warnings, int Questions);
