using System.Data.Common;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Importing;

public sealed partial class PastImports
{
    private IReadOnlyList<PastImport>? imports;
    private string? failure;
    private string told = "";
    private int sure;
    private int loadedYear;

    [Parameter, EditorRequired]
    public int Year { get; set; }

    public async Task LoadAsync()
    {
        try
        {
            (imports, failure) = (await Past.ListAsync(Year), null);
        }
        catch (DbException away)
        {
            failure = DeskErrors.NewReference();
            DeskErrors.LogFailure(Log, failure, away);
        }

        StateHasChanged();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (loadedYear != Year)
        {
            loadedYear = Year;
            await LoadAsync();
        }
    }

    private async Task UndoAsync(PastImport import)
    {
        sure = 0;
        told = await Past.UndoAsync(import.Id, Staff.Actor) is EditResult.Refused refused
            ? $"{ImportDeskWords.NotUndone}{refused.What}；{refused.WhatToDo}。"
            : string.Format(System.Globalization.CultureInfo.InvariantCulture, ImportDeskWords.Undone, KindName(import.Kind), import.File);
        await LoadAsync();
    }

    /// <summary>What was imported; see DraftSource.</summary>
    internal static string KindName(string kind) => kind switch
    {
        "document" => ImportDeskWords.ImportDocument,
        "workbook" => ImportDeskWords.ImportWorkbook,
        "folder" => ImportDeskWords.ImportFolder,
        "next" => ImportDeskWords.ImportNext,
        "undo" => ImportDeskWords.ImportUndo,
        _ => kind,
    };
}
