using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Editing;

/// <param name="Version">That the change was made on.</param>
/// <param name="After">Of the same key.</param>
public sealed record FigureEdit(int Version, Figure After);

/// <summary>What came of editing several figures at once: all are saved, or none.</summary>
/// <param name="Problems">One for each figure that stood in the way; empty where all were saved.</param>
/// <param name="Versions">Of the figures saved.</param>
public sealed record FigureEditsResult(IReadOnlyDictionary<FigureKey, int> Versions, IReadOnlyDictionary<FigureKey, EditResult> Problems)
{
    public bool IsSaved => Problems.Count == 0;
}

/// <summary>Edits of figures.</summary>
public sealed class FigureEdits(DraftEdits edits)
{
    /// <summary>Puts the figures in place of those of the same keys.</summary>
    public async Task<FigureEditsResult> SaveAsync(int year, IReadOnlyList<FigureEdit> wanted, Actor by, CancellationToken cancel = default)
    {
        var versions = new Dictionary<FigureKey, int>();
        var problems = new Dictionary<FigureKey, EditResult>();
        var whole = await edits.MakeAsync(year, by, async edit =>
        {
            var rows = (await edit.Db.Figures.Where(row => row.Year == year).ToListAsync(edit.Cancel)).ToDictionary(row => row.ToFigure().Key);
            var places = await PlacesAsync(edit);
            var (first, entry) = (0L, 0L);
            foreach (var one in wanted)
            {
                var result = await SaveAsync(edit, rows.GetValueOrDefault(one.After.Key), one, places, first);
                if (result is EditResult.Saved saved)
                {
                    (versions[one.After.Key], entry) = (saved.Version, Math.Max(entry, saved.Entry));
                    first = first == 0 ? saved.Entry : first;
                }
                else
                {
                    problems[one.After.Key] = result;
                }
            }

            return problems.Count > 0 ? problems.Values.First() : new EditResult.Saved(0, entry);
        }, cancel);
        if (whole is not EditResult.Saved && problems.Count == 0)
        {
            return new(versions, wanted.ToDictionary(one => one.After.Key, _ => whole));
        }

        return new(problems.Count > 0 ? new Dictionary<FigureKey, int>() : versions, problems);
    }

    /// <summary>Adds a figure behind all others.</summary>
    public Task<EditResult> AddAsync(int year, Figure figure, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        var indicator = await IndicatorAsync(edit, figure.Indicator);
        if (indicator is null)
        {
            return EditResult.Refuse(EditWords.UnknownIndicator(figure.Indicator));
        }

        if (!await edit.Db.Regions.AnyAsync(region => region.Code == figure.Region, edit.Cancel))
        {
            return EditResult.Refuse(EditWords.UnknownRegion(figure.Region));
        }

        var rows = await edit.Db.Figures.AsNoTracking().Where(row => row.Year == year).ToListAsync(edit.Cancel);
        if (rows.Exists(row => row.ToFigure().Key == figure.Key))
        {
            return EditResult.Refuse(EditWords.TakenFigure(figure.Key.ToString()));
        }

        if (Problem(figure, indicator, await PlacesAsync(edit)) is { } problem)
        {
            return EditResult.Refuse(problem);
        }

        var earlier = await edit.Db.Log.CountAsync(entry => entry.Subject == FigureView.SubjectOf(figure.Key), edit.Cancel);
        var row = FigureRow.Of(figure, rows.Count == 0 ? 0 : rows.Max(known => known.Position) + 1, indicator, (0, year, earlier + 1));
        edit.Db.Figures.Add(row);
        return new EditResult.Saved(row.Version, await edit.LogAsync(Act.FigureAdded, FigureView.SubjectOf(figure.Key), await TopicsAsync(edit, figure), null, LoggedFigure.Write(figure)));
    }, cancel);

    /// <summary>Refused while a text, table or chart refers to the figure.</summary>
    public Task<EditResult> RemoveAsync(int year, FigureKey key, int version, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        var row = (await edit.Db.Figures.Where(found => found.Year == year && found.Indicator == key.Indicator).ToListAsync(edit.Cancel)).Find(found => found.ToFigure().Key == key);
        if (row is null)
        {
            return new EditResult.Saved(version, 0);
        }

        var figure = row.ToFigure();
        if (row.Version != version)
        {
            return await edit.ConflictAsync(FigureView.SubjectOf(key), LoggedFigure.Write(figure), row.Version);
        }

        var period = key.Period.ToString();
        var uses = await edit.Db.Blocks.Where(block => block.References.Any(reference => reference.Indicator == key.Indicator && reference.Region == key.Region && reference.Period == period))
            .CountAsync(edit.Cancel);
        if (uses > 0)
        {
            return EditResult.Refuse(EditWords.FigureUsed(key.ToString(), uses));
        }

        edit.Db.Figures.Remove(row);
        return new EditResult.Saved(version, await edit.LogAsync(Act.FigureRemoved, FigureView.SubjectOf(key), await TopicsAsync(edit, figure), LoggedFigure.Write(figure), null));
    }, cancel);

    /// <param name="first">The entry of the first figure saved together with this one; 0 for itself.</param>
    private static async Task<EditResult> SaveAsync(DraftEdit edit, FigureRow? row, FigureEdit wanted, IReadOnlySet<string> places, long first)
    {
        var figure = wanted.After;
        if (row is null)
        {
            return EditResult.Refuse(EditWords.FigureGone(figure.Key.ToString()));
        }

        var before = row.ToFigure();
        if (before == figure)
        {
            return new EditResult.Saved(row.Version, 0);
        }

        if (row.Version != wanted.Version)
        {
            return await edit.ConflictAsync(FigureView.SubjectOf(figure.Key), LoggedFigure.Write(before), row.Version);
        }

        var indicator = (await IndicatorAsync(edit, figure.Indicator))!;
        if (Problem(figure, indicator, places) is { } problem)
        {
            return EditResult.Refuse(problem);
        }

        var version = row.Version + 1;
        edit.Db.Entry(row).CurrentValues.SetValues(FigureRow.Of(figure, row.Position, indicator, (row.Id, edit.Year, version)));
        var topics = (await TopicsAsync(edit, figure)).Append(BlockPlaces.TopicOf(before.Place));
        return new EditResult.Saved(version, await edit.LogAsync(Act.FigureEdited, FigureView.SubjectOf(figure.Key), topics, LoggedFigure.Write(before), LoggedFigure.Write(figure), EditBatch.NoteOf(first)));
    }

    private static (string, string)? Problem(Figure figure, Indicator indicator, IReadOnlySet<string> places)
    {
        if (figure.Unit != indicator.Unit)
        {
            return EditWords.OtherUnit(figure.Unit, indicator.Unit);
        }

        if (string.IsNullOrWhiteSpace(figure.Source))
        {
            return EditWords.EmptySource;
        }

        if (!places.Contains(figure.Place))
        {
            return EditWords.NoPlace(figure.Place);
        }

        var (value, problem) = FigureInput.Read(figure.Value.ToString()!, indicator, figure.Decimals);
        return problem is not null ? (problem.What, problem.WhatToDo)
            : value == figure.Value ? null
            : EditWords.WrongKind(figure.Value.ToString()!, FigureInput.KindName(indicator.Kind));
    }

    /// <summary>Its own chapter, and every chapter with a text that may print it or something derived from it.</summary>
    /// <remarks>Searched by the indicator's code, and for a published change by that of what changes, whatever the form: rather one chapter too many to sign again than one too few.</remarks>
    private static async Task<IEnumerable<string>> TopicsAsync(DraftEdit edit, Figure figure)
    {
        var changed = await edit.Db.Indicators.Where(indicator => indicator.Code == figure.Indicator).Select(indicator => indicator.ChangeOf).SingleOrDefaultAsync(edit.Cancel);
        var codes = new[] { figure.Indicator, changed ?? figure.Indicator };
        var blocks = await edit.Db.Database.SqlQuery<string>(
            $"""
            select distinct coalesce(lead.topic, chapter.topic, {Catalogue.SummaryTopic}) as "Value"
            from draft.blocks block
            left join draft.chapters lead on lead.id = block.lead_of
            left join draft.sections section on section.id = block.section_id
            left join draft.chapters chapter on chapter.id = section.chapter_id
            where (block.summary_of = {edit.Year} or lead.year = {edit.Year} or chapter.year = {edit.Year})
              and (strpos(block.content::text, {codes[0]}) > 0 or strpos(block.content::text, {codes[1]}) > 0)
            union
            select chapter.topic from draft.chapters chapter left join draft.sections section on section.chapter_id = chapter.id
            where chapter.year = {edit.Year} and (strpos(chapter.title || coalesce(section.title, ''), {codes[0]}) > 0 or strpos(chapter.title || coalesce(section.title, ''), {codes[1]}) > 0)
            union
            select {Catalogue.EditionTopic} from draft.editions edition
            where edition.year = {edit.Year} and (strpos(edition.legal_basis || array_to_string(edition.highlights, ' '), {codes[0]}) > 0 or strpos(edition.legal_basis || array_to_string(edition.highlights, ' '), {codes[1]}) > 0)
            """).ToListAsync(edit.Cancel);
        return blocks.Append(BlockPlaces.TopicOf(figure.Place));
    }

    private static async Task<Indicator?> IndicatorAsync(DraftEdit edit, string code) =>
        await edit.Db.Indicators.AsNoTracking().SingleOrDefaultAsync(indicator => indicator.Code == code, edit.Cancel) is { } row ? CatalogueStore.Indicator(row) : null;

    private static async Task<HashSet<string>> PlacesAsync(DraftEdit edit)
    {
        var chapters = await edit.Db.Chapters.AsNoTracking().Where(chapter => chapter.Year == edit.Year).Include(chapter => chapter.Sections).ToListAsync(edit.Cancel);
        return [Catalogue.EditionTopic, .. chapters.SelectMany(chapter => chapter.Sections.Select(section => $"{chapter.Topic}/{section.Key}").Prepend(chapter.Topic))];
    }
}
