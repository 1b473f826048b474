using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Editing;

/// <summary>Edits of the outline: parts (篇), chapters (章) and sections (节).</summary>
public sealed class OutlineEdits(DraftEdits edits)
{
    public Task<EditResult> RenamePartAsync(int year, int id, int version, string title, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        if (await edit.Db.Parts.SingleOrDefaultAsync(found => found.Id == id && found.Year == year, edit.Cancel) is not { } part)
        {
            return EditResult.Refuse(EditWords.NoPlace(title));
        }

        return await RenameAsync(edit, $"part:{part.Number}", (part.Title, part.Version), version, title, await AllTopicsAsync(edit), () => (part.Title, part.Version) = (title.Trim(), part.Version + 1));
    }, cancel);

    public Task<EditResult> AddPartAsync(int year, string title, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        if (TitleProblem(title) is { } problem)
        {
            return EditResult.Refuse(problem);
        }

        var parts = await PartsAsync(edit);
        var part = new PartRow { Year = year, Position = parts.Count, Number = NumberOf(parts.Count), Title = title.Trim() };
        edit.Db.Parts.Add(part);
        return new EditResult.Saved(1, await edit.LogAsync(Act.OutlineEdited, $"part:{part.Number}", [Catalogue.EditionTopic], null, part.Title));
    }, cancel);

    public Task<EditResult> RemovePartAsync(int year, int id, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        var parts = await PartsAsync(edit);
        if (parts.Find(found => found.Id == id) is not { } part)
        {
            return new EditResult.Saved(0, 0);
        }

        if (parts.Count == 1 || await edit.Db.Chapters.AnyAsync(chapter => chapter.PartId == id, edit.Cancel))
        {
            return EditResult.Refuse(parts.Count == 1 ? EditWords.LastPart : EditWords.PartNotEmpty);
        }

        edit.Db.Parts.Remove(part);
        await edit.Db.SaveChangesAsync(edit.Cancel);
        await NumberPartsAsync(edit, [.. parts.Where(other => other != part)]);
        return new EditResult.Saved(0, await edit.LogAsync(Act.OutlineEdited, $"part:{part.Number}", await AllTopicsAsync(edit), part.Title, null));
    }, cancel);

    public Task<EditResult> MovePartAsync(int year, int id, int position, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        var parts = await PartsAsync(edit);
        if (parts.Find(found => found.Id == id) is not { } part)
        {
            return EditResult.Refuse(EditWords.NoPlace(Text(id)));
        }

        var from = parts.IndexOf(part);
        parts.Remove(part);
        var to = Math.Clamp(position, 0, parts.Count);
        parts.Insert(to, part);
        if (from == to)
        {
            return new EditResult.Saved(part.Version, 0);
        }

        await NumberPartsAsync(edit, parts);
        return new EditResult.Saved(part.Version, await edit.LogAsync(Act.OutlineEdited, $"part:{part.Title}", await AllTopicsAsync(edit), Text(from + 1), Text(to + 1)));
    }, cancel);

    public Task<EditResult> RenameChapterAsync(int year, string topic, int version, string title, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        if (await ChapterAsync(edit, topic) is not { } chapter)
        {
            return EditResult.Refuse(EditWords.NoPlace(topic));
        }

        return await RenameAsync(edit, $"chapter:{topic}", (chapter.Title, chapter.Version), version, title, [topic], () => (chapter.Title, chapter.Version) = (title.Trim(), chapter.Version + 1));
    }, cancel);

    public Task<EditResult> AddChapterAsync(int year, int partId, string topic, string title, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        if (Topic.Find(topic) is null)
        {
            return EditResult.Refuse(EditWords.UnknownTopic(topic));
        }

        if (await ChapterAsync(edit, topic) is not null)
        {
            return EditResult.Refuse(EditWords.TakenTopic(topic));
        }

        if (TitleProblem(title) is { } problem)
        {
            return EditResult.Refuse(problem);
        }

        var number = await edit.Db.Chapters.Where(chapter => chapter.PartId == partId).MaxAsync(chapter => (int?)chapter.Number, edit.Cancel) ?? 0;
        edit.Db.Chapters.Add(new() { PartId = partId, Year = year, Topic = topic, Number = number + 1, Title = title.Trim() });
        return new EditResult.Saved(1, await edit.LogAsync(Act.OutlineEdited, $"chapter:{topic}", [topic], null, title.Trim()));
    }, cancel);

    /// <summary>Refused while anything is in the chapter or owned by it.</summary>
    public Task<EditResult> RemoveChapterAsync(int year, string topic, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        if (await ChapterAsync(edit, topic) is not { } chapter)
        {
            return new EditResult.Saved(0, 0);
        }

        if (await edit.Db.Blocks.AnyAsync(block => block.LeadOf == chapter.Id, edit.Cancel) || await edit.Db.Sections.AnyAsync(section => section.ChapterId == chapter.Id, edit.Cancel)
            || await edit.Db.Figures.AnyAsync(figure => figure.Year == year && figure.Place == topic, edit.Cancel))
        {
            return EditResult.Refuse(EditWords.ChapterNotEmpty);
        }

        var topics = await AllTopicsAsync(edit);
        edit.Db.Chapters.Remove(chapter);
        await edit.Db.SaveChangesAsync(edit.Cancel);
        await NumberChaptersAsync(edit, await ChaptersAsync(edit, chapter.PartId));
        return new EditResult.Saved(0, await edit.LogAsync(Act.OutlineEdited, $"chapter:{topic}", topics, chapter.Title, null));
    }, cancel);

    /// <param name="position">From 0, within the part.</param>
    public Task<EditResult> MoveChapterAsync(int year, string topic, int partId, int position, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        if (await ChapterAsync(edit, topic) is not { } chapter || !await edit.Db.Parts.AnyAsync(part => part.Id == partId && part.Year == year, edit.Cancel))
        {
            return EditResult.Refuse(EditWords.NoPlace(topic));
        }

        var (fromPart, fromNumber) = (chapter.PartId, chapter.Number);
        var siblings = await ChaptersAsync(edit, partId);
        siblings.Remove(chapter);
        var at = Math.Clamp(position, 0, siblings.Count);
        if (fromPart == partId && fromNumber == at + 1)
        {
            return new EditResult.Saved(chapter.Version, 0);
        }

        siblings.Insert(at, chapter);
        chapter.Number = Aside + siblings.Count;
        await edit.Db.SaveChangesAsync(edit.Cancel);
        chapter.PartId = partId;
        await NumberChaptersAsync(edit, siblings);
        if (fromPart != partId)
        {
            await NumberChaptersAsync(edit, await ChaptersAsync(edit, fromPart));
        }

        return new EditResult.Saved(chapter.Version, await edit.LogAsync(Act.OutlineEdited, $"chapter:{topic}", await AllTopicsAsync(edit), Text(fromNumber), Text(at + 1)));
    }, cancel);

    /// <param name="owner">Null for nobody.</param>
    public Task<EditResult> NameOwnerAsync(int year, string topic, Guid? owner, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, Right.Arrange, async edit =>
    {
        if (await ChapterAsync(edit, topic) is not { } chapter)
        {
            return EditResult.Refuse(EditWords.NoPlace(topic));
        }

        if (chapter.OwnerId == owner)
        {
            return new EditResult.Saved(chapter.Version, 0);
        }

        var names = await edit.Db.Users.Where(account => account.Id == chapter.OwnerId || account.Id == owner).ToDictionaryAsync(account => account.Id, account => account.DisplayName, edit.Cancel);
        string? Name(Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
        var before = Name(chapter.OwnerId);
        chapter.OwnerId = owner;
        // Whose work it is prints nowhere, so no signature is void.
        return new EditResult.Saved(chapter.Version, await edit.LogAsync(Act.OwnerNamed, $"chapter:{topic}", [], before, Name(owner)));
    }, cancel);

    public Task<EditResult> RenameSectionAsync(int year, string topic, string key, int version, string title, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        if (await SectionAsync(edit, topic, key) is not { } section)
        {
            return EditResult.Refuse(EditWords.NoPlace($"{topic}/{key}"));
        }

        return await RenameAsync(edit, $"section:{topic}/{key}", (section.Title, section.Version), version, title, [topic], () => (section.Title, section.Version) = (title.Trim(), section.Version + 1));
    }, cancel);

    /// <param name="position">From 0; behind the last where it is greater.</param>
    public Task<EditResult> AddSectionAsync(int year, string topic, string key, string title, int position, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        if (await ChapterAsync(edit, topic) is not { } chapter)
        {
            return EditResult.Refuse(EditWords.NoPlace(topic));
        }

        if ((TitleProblem(title) ?? (BlockShape.IsKey(key) ? null : ((string, string)?)EditWords.KeyForm(key))) is { } problem)
        {
            return EditResult.Refuse(problem);
        }

        var sections = await SectionsAsync(edit, chapter.Id);
        if (sections.Exists(known => known.Key == key))
        {
            return EditResult.Refuse(EditWords.TakenSection(key));
        }

        var section = new SectionRow { ChapterId = chapter.Id, Position = Aside, Key = key, Title = title.Trim() };
        sections.Insert(Math.Clamp(position, 0, sections.Count), section);
        edit.Db.Sections.Add(section);
        await NumberSectionsAsync(edit, sections);
        return new EditResult.Saved(1, await edit.LogAsync(Act.OutlineEdited, $"section:{topic}/{key}", [topic], null, section.Title));
    }, cancel);

    /// <summary>Refused while a block stands in the section or a figure belongs to it.</summary>
    public Task<EditResult> RemoveSectionAsync(int year, string topic, string key, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        if (await SectionAsync(edit, topic, key) is not { } section)
        {
            return new EditResult.Saved(0, 0);
        }

        if (await edit.Db.Blocks.AnyAsync(block => block.SectionId == section.Id, edit.Cancel))
        {
            return EditResult.Refuse(EditWords.SectionNotEmpty);
        }

        if (await edit.Db.Figures.CountAsync(figure => figure.Year == year && figure.Place == $"{topic}/{key}", edit.Cancel) is var owned and > 0)
        {
            return EditResult.Refuse(EditWords.SectionOwnsFigures(owned));
        }

        edit.Db.Sections.Remove(section);
        await edit.Db.SaveChangesAsync(edit.Cancel);
        await NumberSectionsAsync(edit, await SectionsAsync(edit, section.ChapterId));
        return new EditResult.Saved(0, await edit.LogAsync(Act.OutlineEdited, $"section:{topic}/{key}", [topic], section.Title, null));
    }, cancel);

    /// <summary>Within its chapter: the key of a section, and with it the place of its figures, is that of its chapter.</summary>
    public Task<EditResult> MoveSectionAsync(int year, string topic, string key, int position, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        if (await SectionAsync(edit, topic, key) is not { } section)
        {
            return EditResult.Refuse(EditWords.NoPlace($"{topic}/{key}"));
        }

        var sections = await SectionsAsync(edit, section.ChapterId);
        var from = sections.IndexOf(section);
        sections.Remove(section);
        var to = Math.Clamp(position, 0, sections.Count);
        if (from == to)
        {
            return new EditResult.Saved(section.Version, 0);
        }

        sections.Insert(to, section);
        await NumberSectionsAsync(edit, sections);
        return new EditResult.Saved(section.Version, await edit.LogAsync(Act.OutlineEdited, $"section:{topic}/{key}", await AllTopicsAsync(edit), Text(from + 1), Text(to + 1)));
    }, cancel);

    // Numbers are unique, so rows step aside before they take their new ones.
    private const int Aside = 100_000;

    private static async Task<EditResult> RenameAsync(
        DraftEdit edit, string subject, (string Title, int Version) now, int version, string title, IEnumerable<string> topics, Action rename)
    {
        if (now.Title == title.Trim())
        {
            return new EditResult.Saved(now.Version, 0);
        }

        if (now.Version != version)
        {
            return await edit.ConflictAsync(subject, now.Title, now.Version);
        }

        if (TitleProblem(title) is { } problem)
        {
            return EditResult.Refuse(problem);
        }

        rename();
        return new EditResult.Saved(now.Version + 1, await edit.LogAsync(Act.OutlineEdited, subject, topics, now.Title, title.Trim()));
    }

    private static (string, string)? TitleProblem(string title) => string.IsNullOrWhiteSpace(title) ? EditWords.EmptyTitle : BlockShape.TextProblem(title);

    private static Task<ChapterRow?> ChapterAsync(DraftEdit edit, string topic) =>
        edit.Db.Chapters.SingleOrDefaultAsync(chapter => chapter.Year == edit.Year && chapter.Topic == topic, edit.Cancel);

    private static async Task<SectionRow?> SectionAsync(DraftEdit edit, string topic, string key) => await ChapterAsync(edit, topic) is { } chapter
        ? await edit.Db.Sections.SingleOrDefaultAsync(section => section.ChapterId == chapter.Id && section.Key == key, edit.Cancel)
        : null;

    private static Task<List<PartRow>> PartsAsync(DraftEdit edit) => edit.Db.Parts.Where(part => part.Year == edit.Year).OrderBy(part => part.Position).ToListAsync(edit.Cancel);

    private static Task<List<ChapterRow>> ChaptersAsync(DraftEdit edit, int part) => edit.Db.Chapters.Where(chapter => chapter.PartId == part).OrderBy(chapter => chapter.Number).ToListAsync(edit.Cancel);

    private static Task<List<SectionRow>> SectionsAsync(DraftEdit edit, int chapter) => edit.Db.Sections.Where(section => section.ChapterId == chapter).OrderBy(section => section.Position).ToListAsync(edit.Cancel);

    private static Task<List<string>> AllTopicsAsync(DraftEdit edit) => edit.Db.Chapters.Where(chapter => chapter.Year == edit.Year).Select(chapter => chapter.Topic).ToListAsync(edit.Cancel);

    private static Task NumberPartsAsync(DraftEdit edit, IReadOnlyList<PartRow> parts) =>
        NumberAsync(edit.Db, parts, (part, position) => (part.Position, part.Number) = (position, position >= Aside ? part.Number : NumberOf(position)), edit.Cancel);

    private static Task NumberChaptersAsync(DraftEdit edit, IReadOnlyList<ChapterRow> chapters) =>
        NumberAsync(edit.Db, chapters, (chapter, position) => chapter.Number = position + 1, edit.Cancel);

    private static Task NumberSectionsAsync(DraftEdit edit, IReadOnlyList<SectionRow> sections) =>
        NumberAsync(edit.Db, sections, (section, position) => section.Position = position, edit.Cancel);

    private static async Task NumberAsync<T>(BulletinDbContext db, IReadOnlyList<T> rows, Action<T, int> number, CancellationToken cancel)
    {
        foreach (var start in (int[])[Aside, 0])
        {
            foreach (var (index, row) in rows.Index())
            {
                number(row, start + index);
            }

            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>01</summary>
    private static string NumberOf(int position) => (position + 1).ToString("00", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
