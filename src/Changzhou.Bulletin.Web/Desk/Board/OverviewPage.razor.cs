using System.Data.Common;
using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editing.Years;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Web.Desk.Editing;
using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Desk.Board;

/// <summary>The first page of the desk: every edition with what is to be done, what was done, and who is here.</summary>
public sealed partial class OverviewPage(EditionOverview overview, DraftWatch watch, CurrentStaff staff, ILogger<OverviewPage> log)
{
    private const int MostActs = 12;

    private IReadOnlyList<EditionSummary>? editions;
    private IReadOnlyList<PastEdit> acts = [];
    private IReadOnlyList<PresentPerson> others = [];
    private Editions.Catalogue? catalogue;
    private string? failure;

    private bool MayMakeNext => staff.Is(StaffRoles.Editor) || staff.Is(StaffRoles.Administrator);

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            acts = await overview.ActsAsync(MostActs);
            // The proofreader reads each draft, which is work for the processor.
            var read = await Task.Run(() => overview.ReadAsync());
            catalogue = read.Count > 0 ? (await watch.FindAsync(read[0].Year))?.View.Catalogue : null;
            editions = read;
            failure = null;
        }
        catch (DbException away)
        {
            failure = DeskErrors.NewReference();
            DeskErrors.LogFailure(log, failure, away);
        }
    }

    internal static string PlaceOf(PresentPerson person)
    {
        var place = person.Place.Split('?')[0];
        var page = place.Split('/')[^1] switch
        {
            OutlineTree.FrontPlace => WritingWords.FrontMatter,
            Editions.Catalogue.SummaryTopic => WritingWords.Summary,
            // A chapter of a year; the figures, the proof and the like are pages of the navigation.
            var last => NavigationEntry.All.FirstOrDefault(entry => (entry.IsOfYear ? person.Year is { } year ? entry.For(year) : null : entry.Address) == place)?.Title ?? Editions.Topic.Find(last)?.Name ?? OverviewWords.PlaceDesk,
        };
        return person.Year is { } known ? string.Format(CultureInfo.InvariantCulture, OverviewWords.Place, known, page) : page;
    }
}
