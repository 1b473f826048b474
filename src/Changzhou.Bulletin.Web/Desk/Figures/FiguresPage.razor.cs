using System.Data.Common;
using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editing.Figures;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Web.Desk.Parts;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Changzhou.Bulletin.Web.Desk.Figures;

/// <summary>All figures of a year in one grid: loads and shows them, and follows the address. Editing is in FiguresPage.Editing.cs.</summary>
public sealed partial class FiguresPage(
    DraftWatch watch, FigureSaves saves, FigureUndo undoing, ActNews news, CurrentStaff staff, GridHabits habits,
    NavigationManager navigation, IJSRuntime script, DeskAssets assets, ILogger<FiguresPage> log) : IAsyncDisposable
{
    // Beneath what a message of the circuit may hold.
    private const int LongestPaste = 8_000;

    private ElementReference grid;
    private IJSObjectReference? module;
    private DotNetObjectReference<FiguresPage>? self;
    private string? attachedTo;
    private string? failure;
    private int loadedYear;
    private DraftState? state;
    private PlaceNames places = PlaceNames.None;
    private FigureQuery query = FigureQuery.Of(null, null, null, null, null, null);
    private IReadOnlyList<FigureLine> lines = [];
    private IReadOnlyList<FigureLine> found = [];
    private IReadOnlyList<FigureLine> shown = [];
    private FigureLine? detailed;
    private bool adding;
    private int othersChanged;
    private string notice = "";
    private Func<Task>? again;

    [Parameter]
    public int Year { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Words { get; set; }

    [SupplyParameterFromQuery]
    public string? Topic { get; set; }

    [SupplyParameterFromQuery]
    public string? Status { get; set; }

    [SupplyParameterFromQuery]
    public string? Region { get; set; }

    [SupplyParameterFromQuery]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    private bool CanEdit => staff.Is(StaffRoles.Editor);

    private string ShownCount
    {
        get
        {
            var first = (query.Page - 1) * FigureQuery.PageSize;
            return found.Count <= FigureQuery.PageSize
                ? string.Format(CultureInfo.InvariantCulture, FigureGridWords.ShownAll, found.Count)
                : string.Format(CultureInfo.InvariantCulture, FigureGridWords.Shown, first + 1, first + shown.Count, found.Count);
        }
    }

    protected override void OnInitialized() => news.Done += Heard;

    protected override async Task OnParametersSetAsync()
    {
        query = FigureQuery.Of(Words, Topic, Status, Region, Sort, Page);
        if (loadedYear != Year)
            await LoadAsync();
        else
            Find();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (grid.Id is not null && shown.Count > 0 && attachedTo != grid.Id)
        {
            attachedTo = grid.Id;
            module ??= await script.InvokeAsync<IJSObjectReference>("import", assets.Address("figures.js"));
            self ??= DotNetObjectReference.Create(this);
            await module.InvokeVoidAsync("attach", grid, self, LongestPaste);
        }
    }

    public async ValueTask DisposeAsync()
    {
        news.Done -= Heard;
        self?.Dispose();
        try
        {
            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and with it the module.
        }
    }

    private async Task LoadAsync()
    {
        again = null;
        try
        {
            state = await watch.FindAsync(Year);
            lines = state is null ? [] : await Task.Run(() => FigureLines.Of(state));
            (loadedYear, failure, othersChanged) = (Year, null, 0);
            places = state is null ? PlaceNames.None : PlaceNames.Of(state.View);
            Find();
        }
        catch (DbException away)
        {
            failure = DeskErrors.NewReference();
            DeskErrors.LogFailure(log, failure, away);
        }
    }

    private void Find()
    {
        found = query.Of(lines);
        query = query with { Page = Math.Min(query.Page, Math.Max(1, (found.Count + FigureQuery.PageSize - 1) / FigureQuery.PageSize)) };
        shown = [.. found.Skip((query.Page - 1) * FigureQuery.PageSize).Take(FigureQuery.PageSize)];
    }

    private void Show(FigureQuery wanted) => navigation.NavigateTo(wanted.Address(Year), replace: true);

    /// <summary>Tells that somebody else changed figures; what is on the screen changes only when its person wants it to.</summary>
    private void Heard(ActDone act)
    {
        if (act.Year == Year && act.ActorId != staff.Id && (act.Act is Act.FigureEdited or Act.FigureAdded or Act.FigureRemoved))
        {
            _ = InvokeAsync(() =>
            {
                othersChanged++;
                StateHasChanged();
            });
        }
    }
}
