using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Tests.Editing;
using Changzhou.Bulletin.Tests.Releases;
using Changzhou.Bulletin.Typesetting;

namespace Changzhou.Bulletin.Tests.Workflow;

/// <summary>The desk with the way to the public: three persons, real snapshots and charts, and a printer that prints nothing.</summary>
internal sealed class WorkflowDesk
{
    public const int Year = 2023;

    private readonly WarmWorker worker;
    private readonly DraftWatch watch;

    private WorkflowDesk(Desk desk, WarmWorker worker)
    {
        this.worker = worker;
        Desk = desk;
        watch = NewWatch();
        Workflow = NewWorkflow(watch);
        Waivers = new(desk.Store, new DraftEdits(desk.Store, TimeProvider.System), TimeProvider.System);
        (Editor, Reviewer, Publisher) = (desk.Editor, desk.Reviewer, desk.Publisher);
    }

    public Desk Desk { get; }
    public EditionWorkflow Workflow { get; }
    public Waivers Waivers { get; }
    public Actor Editor { get; }
    public Actor Reviewer { get; }
    public Actor Publisher { get; }

    public static async Task<WorkflowDesk> OpenAsync(TestDatabase database) =>
        new(await Desk.OpenAsync(database), (await TestContext.Current.GetFixture<WarmWorker>())!);

    /// <summary>As another process has it.</summary>
    public EditionWorkflow NewWorkflow() => NewWorkflow(NewWatch());

    public async Task<DraftState> DraftAsync() => (await watch.FindAsync(Year, Desk.Cancel))!;

    public async Task<Checklist> ChecklistAsync() => (await Workflow.ChecklistAsync(await DraftAsync(), Desk.Cancel))!;

    public async Task<EditionState> StateAsync() => (await Workflow.StandingAsync(Year, Desk.Cancel)).State;

    public async Task SubmitAsync() => Assert.IsType<EditResult.Saved>(await Workflow.SubmitAsync(Year, Editor, cancel: Desk.Cancel));

    /// <summary>Signs whatever is not signed, one by one.</summary>
    public async Task SignAllAsync(Actor? by = null)
    {
        var checklist = await ChecklistAsync();
        foreach (var chapter in checklist.Signatures.Where(chapter => !chapter.IsSigned))
        {
            Assert.IsType<EditResult.Saved>(await Workflow.SignAsync(Year, chapter.Topic, checklist.Entry, by ?? Reviewer, Desk.Cancel));
        }
    }

    /// <summary>Up to 已核准.</summary>
    public async Task ApproveAsync()
    {
        await SubmitAsync();
        await SignAllAsync();
        Assert.IsType<EditResult.Saved>(await Workflow.ApproveAsync(Year, Publisher, Desk.Cancel));
    }

    /// <summary>Writes something that no rule minds.</summary>
    public async Task EditAsync(Actor by, string place = "service")
    {
        var block = (await Desk.ViewAsync()).Blocks.First(found => found.Place.StartsWith(place, StringComparison.Ordinal) && found.Block is Block.Paragraph);
        var text = ((Block.Paragraph)block.Block).Text;
        Assert.IsType<EditResult.Saved>(await Desk.Blocks.SaveAsync(Year, block.Uid, block.Version, new Block.Paragraph(text.TrimEnd('。') + "，各项工作扎实开展。"), by, Desk.Cancel));
    }

    public async Task SetFigureAsync(string key, FigureValue value)
    {
        var figure = (await Desk.ViewAsync()).Figures.Single(found => found.Figure.Key.ToString() == key);
        var result = await Desk.Figures.SaveAsync(Year, [new(figure.Version, figure.Figure with { Value = value })], Desk.Editor, Desk.Cancel);
        Assert.True(result.IsSaved, string.Join(' ', result.Problems.Values));
    }

    private DraftWatch NewWatch() => new(new DraftReader(Desk.Store));

    private EditionWorkflow NewWorkflow(DraftWatch seen) =>
        new(Desk.Store, new Releaser(Desk.Store, worker.Painter, new BlankPrinter(), TimeProvider.System), new Withdrawals(Desk.Store, TimeProvider.System), TimeProvider.System, seen);

    public static EditResult.Refused Refused(EditResult result) => Assert.IsType<EditResult.Refused>(result);

    private sealed class BlankPrinter : IPrinter
    {
        public async Task PrintAsync(PrintJob job, Stream output, CancellationToken cancel = default) => await output.WriteAsync("%PDF"u8.ToArray(), cancel);
    }
}
