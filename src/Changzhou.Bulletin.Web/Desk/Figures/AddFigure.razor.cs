using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Web.Desk.Parts;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Figures;

public sealed partial class AddFigure(FigureEdits edits, CurrentStaff staff, ILogger<AddFigure> log)
{
    private const int MostMatches = 8;

    private DeskDialog? dialog;
    private string words = "";
    private Indicator? chosen;
    private string region = Catalogue.WholeCity;
    private string period = "";
    private string place = Catalogue.EditionTopic;
    private string typed = "";
    private string source = "";
    private string problem = "";
    private Figure? added;

    [Parameter, EditorRequired]
    public required DraftView View { get; set; }

    [Parameter]
    public EventCallback<Figure> OnAdded { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    private IEnumerable<Indicator> Matches => View.Catalogue.Indicators
        .Where(indicator => words.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries).All(word => Names(indicator).Any(name => name.Contains(word, StringComparison.OrdinalIgnoreCase))))
        .OrderBy(indicator => indicator.Name.Length).Take(MostMatches);

    protected override void OnInitialized()
    {
        period = View.Year.ToString(CultureInfo.InvariantCulture);
        place = View.Chapters.FirstOrDefault()?.Topic ?? Catalogue.EditionTopic;
    }

    private static IEnumerable<string> Names(Indicator indicator) => [indicator.Name, indicator.ShortName, indicator.NameEn, indicator.Code, .. indicator.Aliases];

    private async Task AddAsync()
    {
        problem = "";
        if (Read() is not { } figure)
            return;
        try
        {
            if (await edits.AddAsync(View.Year, figure, staff.Actor) is EditResult.Refused refused)
            {
                problem = $"{refused.What}；{refused.WhatToDo}。";
                return;
            }
        }
        catch (Exception away) when (ActTrouble.Is(away))
        {
            // The dialog stays, with all that was typed.
            problem = ActTrouble.Tell(log, away);
            return;
        }

        added = figure;
        await dialog!.CloseAsync();
    }

    private Figure? Read()
    {
        if (chosen is null)
            return Refuse(FigureGridWords.AddNoIndicator);
        if (!Period.TryParse(period.Trim(), out var time))
            return Refuse(string.Format(CultureInfo.InvariantCulture, FigureGridWords.AddBadPeriod, period));
        if (string.IsNullOrWhiteSpace(source))
            return Refuse(FigureGridWords.AddNoSource);
        var (value, wrong) = FigureInput.Read(typed, chosen);
        return wrong is not null
            ? Refuse($"{wrong.What}；{wrong.WhatToDo}。")
            : new() { Indicator = chosen.Code, Region = region, Period = time, Statistic = chosen.Statistic, Value = value!, Unit = chosen.Unit, Place = place, Source = source.Trim() };
    }

    private Figure? Refuse(string why)
    {
        problem = why;
        return null;
    }

    private Task ClosedAsync() => added is not null ? OnAdded.InvokeAsync(added) : OnClosed.InvokeAsync();
}
