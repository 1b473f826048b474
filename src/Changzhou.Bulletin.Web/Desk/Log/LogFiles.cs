using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Changzhou.Bulletin.Web.Desk.Log;

/// <summary>The log as files: sent row by row as they come from the store, and noted in the log first.</summary>
internal static class LogFiles
{
    /// <summary>Who may read the log.</summary>
    public const string Roles = $"{StaffRoles.Administrator},{StaffRoles.Publisher}";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void MapLogFiles(this WebApplication app)
    {
        var files = app.MapGroup("/desk/log").RequireAuthorization(new AuthorizeAttribute(DeskPolicies.Staff) { Roles = Roles });
        files.MapGet("/entries.csv", ([AsParameters] Asked asked) => SendAsync(asked, "csv", "text/csv; charset=utf-8", WriteCsvAsync));
        files.MapGet("/entries.jsonl", ([AsParameters] Asked asked) => SendAsync(asked, "jsonl", "application/jsonl; charset=utf-8", WriteJsonAsync));
    }

    /// <summary>A cell that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    internal static string Cell(string? text)
    {
        var safe = text is { Length: > 0 } && text.TrimStart(' ') is { Length: > 0 } start && start[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠' ? $"'{text}" : text ?? "";
        return safe.AsSpan().IndexOfAny(",\"\n\r") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static async Task<IResult> SendAsync(Asked asked, string format, string type, Func<IAsyncEnumerable<AuditRow>, TextWriter, Task> write)
    {
        var search = new LogQuery(asked.Text, asked.Person, asked.Act, asked.Year, asked.Subject, asked.From, asked.To).ToSearch();
        await asked.Log.NoteExportAsync(format, search, asked.Staff.Actor, asked.Cancel);
        return Results.Stream(async stream =>
        {
            await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: format == "csv"));
            await write(asked.Log.AllAsync(search, asked.Cancel), writer);
        }, type, $"log-{DeskTime.Local(asked.Clock.GetUtcNow()):yyyyMMdd-HHmm}.{format}");
    }

    private static async Task WriteCsvAsync(IAsyncEnumerable<AuditRow> rows, TextWriter writer)
    {
        await writer.WriteAsync(string.Join(',',
        [
            LogWords.ColumnNumber, LogWords.ColumnWhen, LogWords.ColumnWho, LogWords.ColumnFrom, LogWords.ColumnAct, LogWords.Year, LogWords.ColumnTopics, LogWords.ColumnSubject, LogWords.Before, LogWords.After, LogWords.Note, LogWords.Hash,
        ]) + "\r\n");
        await foreach (var row in rows)
        {
            string?[] cells =
            [
                row.Id.ToString(CultureInfo.InvariantCulture), DeskTime.Second(row.At), row.Actor, row.From, LogActs.Name(row.Act), row.Year?.ToString(CultureInfo.InvariantCulture),
                string.Join('、', row.Topics.Select(LogActs.Chapter)), row.Subject, row.Before, row.After, row.Note, Convert.ToHexStringLower(row.Hash),
            ];
            await writer.WriteAsync(string.Join(',', cells.Select(Cell)) + "\r\n");
        }
    }

    /// <summary>All that the chain is worked out from, so that whoever has the file can check it.</summary>
    private static async Task WriteJsonAsync(IAsyncEnumerable<AuditRow> rows, TextWriter writer)
    {
        await foreach (var row in rows)
        {
            await writer.WriteLineAsync(JsonSerializer.Serialize(new
            {
                row.Id,
                row.At,
                row.ActorId,
                row.Actor,
                row.From,
                row.Act,
                row.Year,
                row.Topics,
                row.Subject,
                row.Before,
                row.After,
                row.Note,
                Previous = Convert.ToHexStringLower(row.Previous),
                Hash = Convert.ToHexStringLower(row.Hash),
            }, Json));
        }
    }

    internal sealed record Asked(
        AuditLog Log, CurrentStaff Staff, TimeProvider Clock,
        [property: FromQuery] string? Text, [property: FromQuery] string? Person, [property: FromQuery] string? Act, [property: FromQuery] int? Year,
        [property: FromQuery] string? Subject, [property: FromQuery] string? From, [property: FromQuery] string? To, CancellationToken Cancel);
}
