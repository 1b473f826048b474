using System.CommandLine;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Backups;

namespace Changzhou.Bulletin.Tool.Verbs;

/// <summary>backup --out FILE [--json]; restore FILE [--json]</summary>
internal static class BackupVerbs
{
    public static Command Backup()
    {
        var file = ToolOptions.Out();
        var json = ToolOptions.Json();
        var command = new Command("backup", Words.Backup) { file, json };
        command.SetAction((parsed, cancel) => RunAsync(new Answer(parsed.GetValue(json)), async answer => await ToolStore.UseAsync(async open =>
        {
            var target = Path.GetFullPath(parsed.GetRequiredValue(file));
            var taken = await new StoreBackup(open.Store, TimeProvider.System).TakeAsync(target, Actor.CommandLine, cancel);
            return answer.Good(new { ok = true, file = target, tables = taken.Tables.Count, rows = taken.Rows, bytes = new FileInfo(target).Length }, Words.BackedUp(target, taken.Tables.Count, taken.Rows));
        })));
        return command;
    }

    public static Command Restore()
    {
        var file = new Argument<string>("file") { Description = Words.BackupFile };
        var json = ToolOptions.Json();
        var command = new Command("restore", Words.Restore) { file, json };
        command.SetAction((parsed, cancel) => RunAsync(new Answer(parsed.GetValue(json)), async answer =>
        {
            var source = Path.GetFullPath(parsed.GetRequiredValue(file));
            if (!File.Exists(source))
                return answer.Refused(Words.NoFile(source));
            return await ToolStore.UseAsync(async open =>
            {
                var restored = await new StoreRestore(open.Store).RestoreAsync(source, Actor.CommandLine, cancel);
                return answer.Good(new { ok = true, file = source, tables = restored.Tables.Count, rows = restored.Rows, takenAt = restored.TakenAt }, Words.BackupRestored(source, restored.Tables.Count, restored.Rows));
            });
        }));
        return command;
    }

    private static async Task<int> RunAsync(Answer answer, Func<Answer, Task<int>> work)
    {
        try
        {
            return await work(answer);
        }
        catch (BackupException refused)
        {
            return answer.Refused(refused.Message);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return answer.Refused(Words.BackupFileFailed(broken.Message));
        }
    }
}
