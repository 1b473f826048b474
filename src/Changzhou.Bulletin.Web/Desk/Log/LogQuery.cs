using System.Globalization;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Desk.Log;

/// <summary>What is looked for, as it stands in the address: dates are days of Asia/Shanghai, both included.</summary>
public sealed record LogQuery(string? Text = null, string? Person = null, string? Act = null, int? Year = null, string? Subject = null, string? From = null, string? To = null)
{
    public AuditSearch ToSearch() => new(Text, Person, Act, Year, Subject, Day(From), Day(To)?.AddDays(1));

    /// <summary>For the address; what restricts nothing is null.</summary>
    public Dictionary<string, object?> ToParameters() => new()
    {
        ["text"] = Filled(Text),
        ["person"] = Filled(Person),
        ["act"] = Filled(Act),
        ["year"] = Year,
        ["subject"] = Filled(Subject),
        ["from"] = Filled(From),
        ["to"] = Filled(To),
    };

    /// <summary>2024-06-05; anything else restricts nothing.</summary>
    public static DateTimeOffset? Day(string? written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DeskTime.At(day, TimeOnly.MinValue) : null;

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
