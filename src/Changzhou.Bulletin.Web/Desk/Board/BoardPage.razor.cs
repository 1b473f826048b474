using System.Data.Common;
using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editing.Years;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Web.Desk.Parts;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Board;

/// <summary>The completeness board: what each chapter still lacks, and whose it is.</summary>
public sealed partial class BoardPage(
    DraftWatch watch, EditHistory history, EditionOverview overview, OutlineEdits outline, Reviews reviewing, CurrentStaff staff, ILogger<BoardPage> log)
{
    private DraftState? state;
    private PlaceNames places = PlaceNames.None;
    private IReadOnlyList<ChapterProgress> chapters = [];
    private IReadOnlyList<ChapterOwner> owners = [];
    private IReadOnlyList<PendingReview> reviews = [];
    private string? failure;
    private string filter = "";
    private string notice = "";
    private int loadedYear;

    [Parameter]
    public int Year { get; set; }

    private bool CanName => staff.Is(StaffRoles.Editor) || staff.Is(StaffRoles.Administrator);

    private bool CanSettle => staff.Is(StaffRoles.Editor);

    protected override async Task OnParametersSetAsync()
    {
        if (loadedYear != Year)
        {
            loadedYear = Year;
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            if (await watch.FindAsync(Year) is not { } found)
                return;
            var last = await history.LastEditorsAsync(Year);
            owners = await overview.OwnersAsync();
            chapters = await Task.Run(() => Completeness.Of(found, last));
            reviews = await Task.Run(() => reviewing.OfAsync(found.View));
            (state, places, failure) = (found, PlaceNames.Of(found.View), null);
        }
        catch (DbException away)
        {
            failure = DeskErrors.NewReference();
            DeskErrors.LogFailure(log, failure, away);
        }
    }

    private async Task NameOwnerAsync(ChapterProgress chapter, Guid? owner)
    {
        if (!CanName)
            return;
        notice = await outline.NameOwnerAsync(Year, chapter.Topic, owner, staff.Actor) is EditResult.Refused refused
            ? string.Format(CultureInfo.InvariantCulture, BoardWords.OwnerFailed, refused.What, refused.WhatToDo)
            : "";
        await LoadAsync();
    }

    private async Task SettleAsync(PendingReview review)
    {
        notice = await reviewing.SettleAsync(Year, review, staff.Actor) is EditResult.Refused refused
            ? string.Format(CultureInfo.InvariantCulture, BoardWords.ReviewFailed, refused.What, refused.WhatToDo)
            : "";
        await LoadAsync();
    }
}
