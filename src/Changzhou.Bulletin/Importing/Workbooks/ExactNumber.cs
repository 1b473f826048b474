using System.Globalization;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>The number that a person typed or Excel shows, from the digits that a workbook keeps.</summary>
/// <remarks>A workbook keeps a binary number with up to 17 digits: 78.1 as 78.099999999999994. Excel itself shows and compares no more than 15.</remarks>
internal static class ExactNumber
{
    private const double Greatest = 1e15;

    public static bool TryRead(string stored, out decimal number)
    {
        number = 0;
        return double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var binary)
            && Math.Abs(binary) < Greatest
            && decimal.TryParse(binary.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && Normal(ref number);
    }

    /// <summary>Without zeros at the end: 81.50 as 81.5.</summary>
    public static decimal Normal(decimal number) => number / 1.000000000000000000000000000000000m;

    private static bool Normal(ref decimal number)
    {
        number = Normal(number);
        return true;
    }
}
