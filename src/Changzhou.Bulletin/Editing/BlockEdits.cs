using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Editing;

/// <summary>Edits of blocks: add, change, move, remove.</summary>
public sealed class BlockEdits(DraftEdits edits)
{
    /// <param name="version">That the change was made on; another one is a conflict.</param>
    public Task<EditResult> SaveAsync(int year, Guid uid, int version, Block block, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        if (await BlockPlaces.FindAsync(edit, uid) is not { } found)
        {
            return EditResult.Refuse(EditWords.BlockGone);
        }

        var (row, place) = found;
        var (kind, content) = BlockRow.Write(block);
        var before = row.ToBlock();
        if (BlockRow.Write(before) == (kind, content))
        {
            return new EditResult.Saved(row.Version, 0);
        }

        if (row.Version != version)
        {
            return await edit.ConflictAsync(BlockView.SubjectOf(uid), LoggedBlock.Write(place, row.Position, before), row.Version);
        }

        if (row.Kind != kind)
        {
            return EditResult.Refuse(EditWords.OtherKind);
        }

        if (await ProblemAsync(edit, block, place, uid) is { } problem)
        {
            return EditResult.Refuse(problem);
        }

        (row.Content, row.Version) = (content, row.Version + 1);
        await ReferAsync(edit, row, block);
        var entry = await edit.LogAsync(
            Act.BlockEdited, BlockView.SubjectOf(uid), [BlockPlaces.TopicOf(place)], LoggedBlock.Write(place, row.Position, before), LoggedBlock.Write(place, row.Position, block));
        return new EditResult.Saved(row.Version, entry);
    }, cancel);

    /// <param name="position">From 0; behind the last where it is greater.</param>
    /// <param name="uid">Of the new block; one that was removed keeps its own, and with it its history.</param>
    public Task<EditResult> AddAsync(int year, string place, int position, Block block, Guid uid, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        if (await ProblemAsync(edit, block, place, uid) is { } problem)
        {
            return EditResult.Refuse(problem);
        }

        if (await edit.Db.Blocks.AnyAsync(known => known.Uid == uid, edit.Cancel))
        {
            return new EditResult.Saved(1, 0);
        }

        var siblings = await BlockPlaces.AtAsync(edit, place);
        var earlier = await edit.Db.Log.CountAsync(entry => entry.Subject == BlockView.SubjectOf(uid), edit.Cancel);
        var row = BlockRow.Of(block, 0, [], new(uid, earlier + 1));
        if (!await BlockPlaces.PutAsync(edit, row, place))
        {
            return EditResult.Refuse(EditWords.NoPlace(place));
        }

        siblings.Insert(Math.Clamp(position, 0, siblings.Count), row);
        Renumber(siblings);
        edit.Db.Blocks.Add(row);
        await ReferAsync(edit, row, block);
        var entry = await edit.LogAsync(Act.BlockAdded, BlockView.SubjectOf(uid), await NumberedWithAsync(edit, place), null, LoggedBlock.Write(place, row.Position, block));
        return new EditResult.Saved(row.Version, entry);
    }, cancel);

    public Task<EditResult> MoveAsync(int year, Guid uid, string place, int position, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        if (await BlockPlaces.FindAsync(edit, uid) is not { } found)
        {
            return EditResult.Refuse(EditWords.BlockGone);
        }

        var (row, from) = found;
        var (block, old) = (row.ToBlock(), row.Position);
        if (await ProblemAsync(edit, block, place, uid) is { } problem)
        {
            return EditResult.Refuse(problem);
        }

        var siblings = await BlockPlaces.AtAsync(edit, place);
        siblings.Remove(row);
        if (!await BlockPlaces.PutAsync(edit, row, place))
        {
            return EditResult.Refuse(EditWords.NoPlace(place));
        }

        var at = Math.Clamp(position, 0, siblings.Count);
        if (from == place && siblings.Take(at).All(sibling => sibling.Position < old) && siblings.Skip(at).All(sibling => sibling.Position > old))
        {
            return new EditResult.Saved(row.Version, 0);
        }

        siblings.Insert(at, row);
        Renumber(siblings);
        var topics = (await NumberedWithAsync(edit, from)).Concat(await NumberedWithAsync(edit, place));
        var entry = await edit.LogAsync(Act.BlockMoved, BlockView.SubjectOf(uid), topics, LoggedBlock.Write(from, old, block), LoggedBlock.Write(place, row.Position, block));
        return new EditResult.Saved(row.Version, entry);
    }, cancel);

    public Task<EditResult> RemoveAsync(int year, Guid uid, int version, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        if (await BlockPlaces.FindAsync(edit, uid) is not { } found)
        {
            return new EditResult.Saved(version, 0);
        }

        var (row, place) = found;
        var logged = LoggedBlock.Write(place, row.Position, row.ToBlock());
        if (row.Version != version)
        {
            return await edit.ConflictAsync(BlockView.SubjectOf(uid), logged, row.Version);
        }

        edit.Db.Blocks.Remove(row);
        Renumber([.. (await BlockPlaces.AtAsync(edit, place)).Where(sibling => sibling.Uid != uid)]);
        return new EditResult.Saved(row.Version, await edit.LogAsync(Act.BlockRemoved, BlockView.SubjectOf(uid), await NumberedWithAsync(edit, place), logged, null));
    }, cancel);

    /// <summary>Tables and charts are numbered through their part, so one more or less changes the print of all its chapters.</summary>
    private static async Task<IReadOnlyList<string>> NumberedWithAsync(DraftEdit edit, string place)
    {
        var topic = BlockPlaces.TopicOf(place);
        var part = await edit.Db.Chapters.Where(chapter => chapter.Year == edit.Year && chapter.Topic == topic).Select(chapter => chapter.PartId).SingleOrDefaultAsync(edit.Cancel);
        return [topic, .. await edit.Db.Chapters.Where(chapter => chapter.PartId == part).Select(chapter => chapter.Topic).ToListAsync(edit.Cancel)];
    }

    private static async Task<(string, string)?> ProblemAsync(DraftEdit edit, Block block, string place, Guid uid)
    {
        var keys = BlockShape.KeyOf(block) is null ? [] : await BlockPlaces.KeysAsync(edit, place, uid);
        var pictures = block is Block.Image ? await edit.Db.Pictures.Where(picture => picture.Year == edit.Year).Select(picture => picture.Path).ToHashSetAsync(edit.Cancel) : [];
        return BlockShape.Problem(block, keys, pictures);
    }

    /// <summary>Only what is known can be asked for by figure; a reference of something unknown is a finding.</summary>
    private static async Task ReferAsync(DraftEdit edit, BlockRow row, Block block)
    {
        if (row.Id != 0)
        {
            await edit.Db.References.Where(reference => reference.BlockId == row.Id).ExecuteDeleteAsync(edit.Cancel);
        }

        var references = EditionRows.ReferencesOf(block, edit.Year).ToList();
        var codes = references.Select(reference => reference.Indicator).ToHashSet(StringComparer.Ordinal);
        var regions = references.Select(reference => reference.Region).ToHashSet(StringComparer.Ordinal);
        var knownCodes = await edit.Db.Indicators.Where(indicator => codes.Contains(indicator.Code)).Select(indicator => indicator.Code).ToHashSetAsync(edit.Cancel);
        var knownRegions = await edit.Db.Regions.Where(region => regions.Contains(region.Code)).Select(region => region.Code).ToHashSetAsync(edit.Cancel);
        row.References.AddRange(references.Where(reference => knownCodes.Contains(reference.Indicator) && knownRegions.Contains(reference.Region)));
    }

    private static void Renumber(IReadOnlyList<BlockRow> rows)
    {
        foreach (var (position, row) in rows.Index())
        {
            row.Position = position;
        }
    }
}
