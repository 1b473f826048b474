using System.Globalization;
using Changzhou.Bulletin.Editing.Years;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Board;

public sealed partial class MakeNextYear(NextYear years, CurrentStaff staff, NavigationManager navigation)
{
    private bool asked;
    private bool making;
    private string problem = "";

    [Parameter, EditorRequired]
    public int Last { get; set; }

    private async Task MakeAsync()
    {
        var actor = staff.Actor;
        (asked, making, problem) = (false, true, "");
        StateHasChanged();
        try
        {
            switch (await Task.Run(() => years.MakeAsync(Last, actor)))
            {
                case NextYearResult.Made made:
                    // The sentences to look at stand there.
                    navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/desk/{made.Year}/board"));
                    break;
                case NextYearResult.Refused refused:
                    problem = string.Format(CultureInfo.InvariantCulture, OverviewWords.NotMade, refused.What, refused.WhatToDo);
                    break;
            }
        }
        finally
        {
            making = false;
        }
    }
}
