using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Importing.Uploads;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;

namespace Changzhou.Bulletin.Drills.Hostile;

/// <summary>The process that is attacked: it takes files as the desk takes them from a person, one after the other, and says what it answers.</summary>
internal static class HostileReader
{
    /// <param name="directory">Holds the files, each in a folder of its own: what is a picture lies in picture-N, what is imported in import-N.</param>
    public static async Task<int> RunAsync(string connection, string directory, int from)
    {
        var store = new BulletinStore(connection);
        var pictures = new FrontMatterEdits(new DraftEdits(store, TimeProvider.System));
        // The first question to the store builds its model, which is not what is timed.
        await new DraftStore(store).LoadAsync(DrillStore.Year);
        for (var number = from; Folder(directory, number) is { } folder; number++)
        {
            Say($"begin {number}");
            var file = Directory.GetFiles(folder).Single();
            var answer = Path.GetFileName(folder).StartsWith("picture", StringComparison.Ordinal)
                ? await PictureAsync(pictures, file)
                : await ImportAsync(new(store, folder), Path.GetFileName(file));
            Say($"end {number} {answer.ReplaceLineEndings(" ")}");
        }

        return 0;
    }

    private static async Task<string> ImportAsync(UploadImport import, string name)
    {
        try
        {
            return await import.TryAsync(name, DrillStore.Year, new()) switch
            {
                UploadResult.Refused { Faults: [{ What.Length: > 0, WhatToDo.Length: > 0 } fault, ..] } => $"refused {fault}",
                _ => "accepted",
            };
        }
#pragma warning disable CA1031 // Whatever is thrown is what is looked for.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return $"crashed {thrown}";
        }
    }

    private static async Task<string> PictureAsync(FrontMatterEdits edits, string file)
    {
        try
        {
            var name = Path.GetFileName(file);
            var (_, result) = await edits.AddPictureAsync(DrillStore.Year, name, await File.ReadAllBytesAsync(file), Actor.Portal);
            return result is EditResult.Refused { What.Length: > 0, WhatToDo.Length: > 0 } refused ? $"refused {name}：{refused.What}；{refused.WhatToDo}" : "accepted";
        }
#pragma warning disable CA1031 // Whatever is thrown is what is looked for.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return $"crashed {thrown}";
        }
    }

    private static string? Folder(string directory, int number) =>
        ((string[])["import", "picture"]).Select(kind => Path.Combine(directory, $"{kind}-{number}")).FirstOrDefault(Directory.Exists);

    private static void Say(string words)
    {
        Console.WriteLine(words);
        Console.Out.Flush();
    }
}
