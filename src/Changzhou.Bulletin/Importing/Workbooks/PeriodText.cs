using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Reads a period as people write it (2023年6月, 1-6月, 2020—2023年), or as Excel makes a date of it.</summary>
internal static partial class PeriodText
{
    /// <param name="year">The edition's, for months that name none.</param>
    public static Period? Read(SheetCell cell, bool since1904, int year)
    {
        if (cell.Kind == CellKind.Number && cell.Format is CellFormat.Year or CellFormat.Month or CellFormat.Day)
        {
            return ExactNumber.TryRead(cell.Text, out var serial) && Date(serial, since1904) is { } date ? OfDate(date, cell.Format) : null;
        }

        return cell.Kind is CellKind.Number or CellKind.Text ? OfText(PlainWords.Of(cell.Text), year) : null;
    }

    /// <summary>Null for what is no date of a bulletin.</summary>
    public static DateOnly? Date(decimal serial, bool since1904)
    {
        // 1900 counts as a leap year there, so days are counted from 30 December 1899.
        var days = decimal.Floor(serial) + (since1904 ? 1462 : 0);
        return days is > 60 and < 80_000 ? new DateOnly(1899, 12, 30).AddDays((int)days) : null;
    }

    /// <summary>A day is read as its month where it is the first of one, as Excel makes 2023-06-01 of 2023-06; the first of January may mean a year, so it is asked for.</summary>
    private static Period? OfDate(DateOnly date, CellFormat shown) => shown switch
    {
        CellFormat.Year => Period.Year(date.Year),
        CellFormat.Month => Month(date.Year, date.Month, date.Month),
        _ when date is { Day: 1, Month: > 1 } => Month(date.Year, date.Month, date.Month),
        _ => null,
    };

    private static Period? OfText(string text, int year)
    {
        if (Period.TryParse(text, out var exact))
        {
            return exact;
        }

        if (text is "全年" or "本年" or "年度")
        {
            return Period.Year(year);
        }

        if (Days().Match(text) is { Success: true } day && DateOnly.TryParseExact(day.Groups["date"].Value, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return OfDate(date, CellFormat.Day);
        }

        if (Years().Match(text) is { Success: true } years)
        {
            var first = years.Groups["first"].Value;
            return Period.TryParse(years.Groups["last"].Success ? $"{first}..{years.Groups["last"].Value}" : first, out var span) ? span : null;
        }

        if (Months().Match(text) is { Success: true } months)
        {
            var first = Number(months.Groups["first"]);
            return Month(months.Groups["year"].Success ? Number(months.Groups["year"]) : year, first, months.Groups["last"].Success ? Number(months.Groups["last"]) : first);
        }

        return null;
    }

    private static Period? Month(int year, int first, int last) =>
        Period.TryParse(FormattableString.Invariant($"{year:D4}-{first:D2}") + (first == last ? "" : FormattableString.Invariant($"..{last:D2}")), out var period) ? period : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    // Not \d, which is any script's digit.
    [GeneratedRegex(@"^(?<first>[0-9]{4})年?度?(?:(?:[-~—–]+|至|\.\.)(?<last>[0-9]{4})年?度?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"^(?:(?<year>[0-9]{4})(?:年|[-./]))?(?<first>[0-9]{1,2})月?(?:(?:[-~—–]+|至|\.\.)(?<last>[0-9]{1,2}))?月?份?$", RegexOptions.CultureInvariant)]
    private static partial Regex Months();

    [GeneratedRegex(@"^(?<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})(?:t[0:.]*z?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Days();
}
