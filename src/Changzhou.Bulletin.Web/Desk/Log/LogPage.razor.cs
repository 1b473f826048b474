using System.Data.Common;
using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Log;

/// <summary>The log, for those who answer for what was done.</summary>
public sealed partial class LogPage
{
    private const int Size = 50;

    private AuditPage? shown;
    private IReadOnlyDictionary<int, LogNames> names = new Dictionary<int, LogNames>();
    private string? failure;
    private string text = "", person = "", act = "", subject = "";
    private int? year;
    private DateOnly? from, to;

    [Inject]
    public required AuditLog Audit { get; init; }

    [Inject]
    public required DraftWatch Watch { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ILogger<LogPage> Log { get; init; }

    [SupplyParameterFromQuery(Name = "text")]
    public string? AskedText { get; set; }

    [SupplyParameterFromQuery(Name = "person")]
    public string? AskedPerson { get; set; }

    [SupplyParameterFromQuery(Name = "act")]
    public string? AskedAct { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    public int? AskedYear { get; set; }

    [SupplyParameterFromQuery(Name = "subject")]
    public string? AskedSubject { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? AskedFrom { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    public string? AskedTo { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? AskedPage { get; set; }

    private LogQuery Asked => new(AskedText, AskedPerson, AskedAct, AskedYear, AskedSubject, AskedFrom, AskedTo);

    private int PageNumber => Math.Clamp(AskedPage ?? 1, 1, 1_000_000);

    private int Pages => Math.Max(1, ((shown?.Total ?? 0) + Size - 1) / Size);

    protected override Task OnParametersSetAsync()
    {
        (text, person, act, subject, year) = (AskedText ?? "", AskedPerson ?? "", AskedAct ?? "", AskedSubject ?? "", AskedYear);
        (from, to) = (DayOf(AskedFrom), DayOf(AskedTo));
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            var page = await Audit.PageAsync(Asked.ToSearch(), PageNumber - 1, Size);
            (names, shown, failure) = (await NamesAsync(page.Rows), page, null);
        }
        catch (DbException away)
        {
            failure = DeskErrors.NewReference();
            DeskErrors.LogFailure(Log, failure, away);
        }
    }

    /// <summary>As each year's draft calls things now; a year without a draft has none.</summary>
    private async Task<Dictionary<int, LogNames>> NamesAsync(IEnumerable<AuditRow> rows)
    {
        var found = new Dictionary<int, LogNames>();
        foreach (var one in rows.Select(row => row.Year).OfType<int>().Distinct())
        {
            if (await Watch.FindAsync(one) is { } state)
                found[one] = LogNames.Of(state.View);
        }

        return found;
    }

    private void Search()
    {
        var wanted = new LogQuery(text, person, act, year, subject, Written(from), Written(to));
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters("/desk/log", wanted.ToParameters()));
    }

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(string? written) => LogQuery.Day(written) is { } day ? DateOnly.FromDateTime(DeskTime.Local(day).Date) : null;

    private string FileAddress(string format) => Navigation.GetUriWithQueryParameters($"/desk/log/entries.{format}", Asked.ToParameters());

    private string PageAddress(int page) => Navigation.GetUriWithQueryParameters("/desk/log", new Dictionary<string, object?>(Asked.ToParameters()) { ["page"] = page > 1 ? page : null });
}
