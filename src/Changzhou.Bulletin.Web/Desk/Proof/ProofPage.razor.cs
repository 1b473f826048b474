using System.Data.Common;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Web.Desk.Parts;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Proof;

/// <summary>All that the proofreader says of a draft, as it stands at this moment.</summary>
public sealed partial class ProofPage
{
    private const int Step = 60;

    private static readonly (string State, string? Severity, string Name, string Meaning)[] Kinds =
    [
        (ProofFilter.Open, ProofFilter.Fault, ProofWords.Fault, ProofWords.FaultMeaning),
        (ProofFilter.Open, "error", ProofWords.Error, ProofWords.ErrorMeaning),
        (ProofFilter.Open, "warning", ProofWords.Warning, ProofWords.WarningMeaning),
        (ProofFilter.Open, "question", ProofWords.Question, ProofWords.QuestionMeaning),
        (ProofFilter.Waived, null, ProofWords.Waived, ProofWords.WaivedMeaning),
    ];

    private DraftState? draft;
    private IReadOnlyList<ProofItem> items = [];
    private IReadOnlyList<ProofItem> shown = [];
    private ProofFilter filter = new(null, null, null, null);
    private string? failure;
    private TimeSpan took;
    private int most = Step;
    private int loaded;

    [Inject]
    public required DraftWatch Watch { get; init; }

    [Inject]
    public required Waivers Waivers { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required ILogger<ProofPage> Log { get; init; }

    [Parameter]
    public int Year { get; set; }

    [SupplyParameterFromQuery]
    public string? Topic { get; set; }

    [SupplyParameterFromQuery]
    public string? Severity { get; set; }

    [SupplyParameterFromQuery]
    public string? Rule { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        filter = new(Chosen(Topic), Chosen(Severity), Chosen(Rule), Chosen(State));
        (most, shown) = (Step, [.. items.Where(filter.Takes)]);
        if (loaded == Year)
            return;
        (loaded, draft) = (Year, null);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            var since = Clock.GetTimestamp();
            var read = await Watch.FindAsync(Year);
            var proposals = await Waivers.OpenAsync(Year);
            // All rules take up to a second, which the circuit does not wait for.
            items = read is null ? [] : await Task.Run(() => ProofFilter.Items(read, proposals));
            (draft, took, failure) = (read, Clock.GetElapsedTime(since), null);
            shown = [.. items.Where(filter.Takes)];
        }
        catch (DbException away)
        {
            failure = DeskErrors.NewReference();
            DeskErrors.LogFailure(Log, failure, away);
        }
    }

    private int CountOf(string state, string? severity) => items.Count(new ProofFilter(filter.Topic, severity, null, state).Takes);

    private void Turn(ProofFilter wanted) => Navigation.NavigateTo(AddressOf(wanted));

    private string AddressOf(ProofFilter wanted) => Navigation.GetUriWithQueryParameters($"/desk/{Year}/proof", new Dictionary<string, object?>
    {
        ["topic"] = wanted.Topic,
        ["severity"] = wanted.Severity,
        ["rule"] = wanted.Rule,
        ["state"] = wanted.State,
    });

    private static string? Chosen(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private string TitleOf(string topic) => draft is null ? topic : SignedPieces.Of(draft.Snapshot).FirstOrDefault(piece => piece.Topic == topic)?.Title ?? topic;

    internal static string NameOf(string severity) => severity switch
    {
        ProofFilter.Fault => ProofWords.Fault,
        "error" => ProofWords.Error,
        "warning" => ProofWords.Warning,
        _ => ProofWords.Question,
    };

    private static string RuleName(string rule) => rule == ProofFilter.Fault ? ProofWords.Fault : RuleTitles.Of(rule);

    private static string StateName(string? state) => state switch
    {
        ProofFilter.Open => ProofWords.StateOpen,
        ProofFilter.Proposed => ProofWords.StateProposed,
        ProofFilter.Waived => ProofWords.StateWaived,
        _ => ProofWords.All,
    };
}
