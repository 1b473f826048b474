using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Changzhou.Bulletin.Web.Desk.Shell;

/// <summary>The frame of the desk: bar, drawer, and the page within a boundary for its errors.</summary>
public sealed partial class DeskLayout : IDisposable
{
    private IReadOnlyList<int> years = [];
    private bool open = true;
    private bool loaded;
    private string? failure;
    private int year;
    private int yearAsked;
    private DeskErrors? errors;

    [Inject]
    public required CurrentStaff Staff { get; init; }

    [Inject]
    public required EditionYears Editions { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ILogger<DeskLayout> Log { get; init; }

    /// <summary>Relative addresses start at the root of the site, not at the page.</summary>
    private string SkipAddress => $"{new Uri(Navigation.Uri).AbsolutePath}#content";

    private static string? HelpAddress => NavigationEntry.All.FirstOrDefault(entry => entry.Title == ShellWords.Help)?.Address;

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        await LoadAsync();
    }

    public void Dispose() => Navigation.LocationChanged -= Moved;

    private async Task LoadAsync()
    {
        try
        {
            years = await Editions.ReadAsync();
            (loaded, failure) = (true, null);
            ReadYear();
        }
        catch (DbException away)
        {
            failure = DeskErrors.NewReference();
            DeskErrors.LogFailure(Log, failure, away);
        }
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(async () =>
    {
        errors?.Recover();
        ReadYear();
        // A year may have been made since.
        if (yearAsked > 0 && !years.Contains(yearAsked))
            await LoadAsync();
        StateHasChanged();
    });

    private void ReadYear()
    {
        yearAsked = YearIn().Match(new Uri(Navigation.Uri).AbsolutePath) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        if (years.Contains(yearAsked))
            year = yearAsked;
        else if (year == 0)
            year = years.Count > 0 ? years[0] : 0;
    }

    /// <summary>Goes to the same page of another year, or to the first page of it.</summary>
    private void Turn(int chosen)
    {
        year = chosen;
        var page = NavigationEntry.All.FirstOrDefault(entry => entry.IsOfYear && entry.For(yearAsked) == new Uri(Navigation.Uri).AbsolutePath)
            ?? NavigationEntry.All.FirstOrDefault(entry => entry.IsOfYear);
        if (page is not null)
            Navigation.NavigateTo(page.For(chosen));
    }

    [GeneratedRegex("^/desk/([0-9]{4})(/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex YearIn();
}
