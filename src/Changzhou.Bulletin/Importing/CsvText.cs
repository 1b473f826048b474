using System.Text;

namespace Changzhou.Bulletin.Importing;

/// <summary>Writes CSV in its one canonical form: LF, and quotes only where a field needs them.</summary>
internal static class CsvText
{
    public static string Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        AddRow(text, columns);
        foreach (var row in rows)
        {
            AddRow(text, row);
        }

        return text.ToString();
    }

    private static void AddRow(StringBuilder text, IReadOnlyList<string> fields) =>
        text.AppendJoin(',', fields.Select(Field)).Append('\n');

    private static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
