using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Editing;

/// <summary>Edits of what belongs to no chapter: title, signatory, legal basis, the front page's cards; and new pictures.</summary>
public sealed class FrontMatterEdits(DraftEdits edits)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>As the log writes it, and the browser keeps it.</summary>
    public static string Write(FrontMatter fields) => JsonSerializer.Serialize(fields, Json);

    public static FrontMatter Read(string logged) => JsonSerializer.Deserialize<FrontMatter>(logged, Json)!;

    public Task<EditResult> SaveAsync(int year, int version, FrontMatter wanted, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, async edit =>
    {
        var row = await edit.Db.Editions.SingleAsync(found => found.Year == year, edit.Cancel);
        var (before, after) = (Write(Of(row)), Write(wanted));
        if (before == after)
        {
            return new EditResult.Saved(row.Version, 0);
        }

        if (row.Version != version)
        {
            return await edit.ConflictAsync(Subject(year), before, row.Version);
        }

        if (Problem(wanted) is { } problem)
        {
            return EditResult.Refuse(problem);
        }

        (row.Title, row.City, row.CityEn, row.Publisher, row.SignatoryOffice, row.SignatoryName) =
            (wanted.Title.Trim(), wanted.City.Trim(), wanted.CityEn.Trim(), wanted.Publisher.Trim(), wanted.SignatoryOffice.Trim(), wanted.SignatoryName.Trim());
        (row.Issued, row.LegalBasis, row.Narrative, row.Highlights, row.Version) = (wanted.Issued, wanted.LegalBasis, wanted.Narrative, [.. wanted.Highlights], row.Version + 1);
        return new EditResult.Saved(row.Version, await edit.LogAsync(Act.EditionEdited, Subject(year), [Catalogue.EditionTopic], before, after));
    }, cancel);

    /// <param name="name">As the person's file is called; the picture's path is made from it.</param>
    /// <returns>The path that images use, or what is wrong.</returns>
    public async Task<(string? Path, EditResult Result)> AddPictureAsync(int year, string name, byte[] content, Actor by, CancellationToken cancel = default)
    {
        string? path = null;
        var result = await edits.MakeAsync(year, by, async edit =>
        {
            var (accepted, fault) = Importing.Pictures.PictureCheck.Check(name, content);
            if (fault is not null)
            {
                return new EditResult.Refused(fault.What, fault.WhatToDo);
            }

            var known = await edit.Db.Pictures.Where(picture => picture.Year == year).ToDictionaryAsync(picture => picture.Path, picture => picture.Content, edit.Cancel);
            (path, var isNew) = FreePath(accepted!, content, known);
            if (!isNew)
            {
                return new EditResult.Saved(0, 0);
            }

            edit.Db.Pictures.Add(new PictureRow { Year = year, Path = path, Content = content });
            // A picture that no block shows prints nowhere.
            return new EditResult.Saved(0, await edit.LogAsync(Act.PictureAdded, $"picture:{path}", [], null, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content))));
        }, cancel);
        return (result is EditResult.Saved ? path : null, result);
    }

    internal static string Subject(int year) => $"edition:{year}:front";

    private static (string Path, bool IsNew) FreePath(string name, byte[] content, Dictionary<string, byte[]> known)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        for (var number = 1; ; number++)
        {
            var path = $"pictures/{stem}{(number == 1 ? "" : $"-{number}")}{extension}";
            if (!known.TryGetValue(path, out var there))
            {
                return (path, true);
            }

            if (there.AsSpan().SequenceEqual(content))
            {
                return (path, false);
            }
        }
    }

    private static FrontMatter Of(EditionRow row) => new(
        row.Title, row.City, row.CityEn, row.Publisher, row.SignatoryOffice, row.SignatoryName, row.Issued, row.LegalBasis, row.Narrative, row.Highlights);

    private static (string, string)? Problem(FrontMatter fields)
    {
        if (string.IsNullOrWhiteSpace(fields.Title))
        {
            return EditWords.EmptyTitle;
        }

        if (!Period.TryParse(fields.Issued, out var issued) || issued.ToString() is not { Length: 7 })
        {
            return EditWords.NotMonth(fields.Issued);
        }

        foreach (var highlight in fields.Highlights)
        {
            if (!Reference.TryParse(highlight, out _))
            {
                return EditWords.NotHighlight(highlight);
            }
        }

        return ((string[])[fields.Title, fields.City, fields.CityEn, fields.Publisher, fields.SignatoryOffice, fields.SignatoryName, fields.LegalBasis, fields.Narrative])
            .Select(BlockShape.TextProblem).FirstOrDefault(problem => problem is not null);
    }
}
