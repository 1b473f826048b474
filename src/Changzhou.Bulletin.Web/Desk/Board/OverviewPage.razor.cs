using System.Data.Common;
using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editing.Years;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Desk.Board;

/// <summary>The first page of the desk: every edition with what is to be done, what was done, and who is here.</summary>
public sealed partial class OverviewPage(EditionOverview overview, Presence presence, CurrentStaff staff, ILogger<OverviewPage> log)
{
    private const int MostActs = 12;

    private IReadOnlyList<EditionSummary>? editions;
    private IReadOnlyList<PastEdit> acts = [];
    private IReadOnlyList<PresentPerson> others = [];
    private string? failure;

    private bool MayMakeNext => staff.Is(StaffRoles.Editor) || staff.Is(StaffRoles.Administrator);

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            acts = await overview.ActsAsync(MostActs);
            others = [.. (await presence.WhoAsync()).Where(person => person.AccountId != staff.Id).DistinctBy(person => (person.AccountId, person.Place))];
            // The proofreader reads each draft, which is work for the processor.
            editions = await Task.Run(() => overview.ReadAsync());
            failure = null;
        }
        catch (DbException away)
        {
            failure = DeskErrors.NewReference();
            DeskErrors.LogFailure(log, failure, away);
        }
    }

    private static string PlaceOf(PresentPerson person)
    {
        var page = NavigationEntry.All.FirstOrDefault(entry => person.Year is { } year && entry.IsOfYear && person.Place.StartsWith(entry.For(year), StringComparison.Ordinal))?.Title
            ?? Editions.Topic.Find(person.Place.Split('/', '?')[^1])?.Name ?? OverviewWords.PlaceDesk;
        return person.Year is { } known ? string.Format(CultureInfo.InvariantCulture, OverviewWords.Place, known, page) : page;
    }
}
