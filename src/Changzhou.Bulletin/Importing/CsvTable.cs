using System.Text;

namespace Changzhou.Bulletin.Importing;

/// <summary>A CSV file (RFC 4180) with a known header, and where each field stands.</summary>
/// <remarks>Own reader, because staff are told the line and the column of a fault, which CsvHelper does not know.</remarks>
internal sealed class CsvTable
{
    public const int MostRows = 100_000;

    public required IReadOnlyList<CsvRow> Rows { get; init; }

    /// <summary>The first cells of the rows that were left out.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>Null, with faults, where the file or its header is unusable; rows of a wrong length are left out, with a fault.</summary>
    /// <param name="optional">Those of the columns that may be missing.</param>
    public static CsvTable? Load(string folder, string file, IReadOnlyList<string> columns, FaultList faults, IReadOnlyList<string>? optional = null) =>
        SourceText.Load(folder, file, faults, SourceText.MostTableBytes) is { } source ? Read(source, columns, faults, optional) : null;

    /// <inheritdoc cref="Load"/>
    public static CsvTable? Read(SourceText source, IReadOnlyList<string> columns, FaultList faults, IReadOnlyList<string>? optional = null)
    {
        if (Records(source, faults) is not { } records)
        {
            return null;
        }

        if (records.Count == 0 || !HeaderIsGood(source, records[0], columns, optional ?? [], faults))
        {
            if (records.Count == 0)
            {
                faults.Add(source.File, FaultMessages.EmptyCsv(columns));
            }

            return null;
        }

        var names = records[0].Select(field => field.Text).ToList();
        var rows = new List<CsvRow>();
        var leftOut = new List<string>();
        foreach (var record in records.Skip(1))
        {
            if (record.Count == names.Count)
            {
                rows.Add(new(names.Zip(record).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal), record[0].Spot));
            }
            else
            {
                leftOut.Add(record[0].Text);
                faults.Add(record[^1].Spot, FaultMessages.WrongFieldCount(record.Count, names.Count));
            }
        }

        return new() { Rows = rows, LeftOut = leftOut };
    }

    private static bool HeaderIsGood(SourceText source, List<CsvField> header, IReadOnlyList<string> columns, IReadOnlyList<string> optional, FaultList faults)
    {
        var before = faults.Count;
        foreach (var (field, index) in header.Select((field, index) => (field, index)))
        {
            if (!columns.Contains(field.Text))
            {
                faults.Add(field.Spot, FaultMessages.UnknownColumn(field.Text, Nearest.To(field.Text, columns)));
            }
            else if (header.FindIndex(other => other.Text == field.Text) < index)
            {
                faults.Add(field.Spot, FaultMessages.RepeatedColumn(field.Text));
            }
        }

        foreach (var missing in columns.Except(optional).Where(column => header.TrueForAll(field => field.Text != column)))
        {
            faults.Add(source.At(0), FaultMessages.MissingColumn(missing));
        }

        return faults.Count == before;
    }

    private static List<List<CsvField>>? Records(SourceText source, FaultList faults)
    {
        var records = new List<List<CsvField>>();
        for (var at = 0; at < source.Text.Length;)
        {
            if (ReadRecord(source, ref at, faults) is not { } record)
            {
                return null;
            }

            if (record.Exists(field => field.Text.Length > 0))
            {
                records.Add(record);
            }

            if (records.Count > MostRows + 1)
            {
                faults.Add(record[0].Spot, FaultMessages.TooManyRows(MostRows));
                return null;
            }
        }

        return records;
    }

    private static List<CsvField>? ReadRecord(SourceText source, ref int at, FaultList faults)
    {
        var record = new List<CsvField>();
        while (true)
        {
            if (ReadField(source, ref at, faults) is not { } field)
            {
                return null;
            }

            record.Add(field);
            if (at >= source.Text.Length || source.Text[at++] == '\n')
            {
                return record;
            }
        }
    }

    /// <summary>Stops at the comma, the line end or the end of the file behind the field.</summary>
    private static CsvField? ReadField(SourceText source, ref int at, FaultList faults)
    {
        var (text, start) = (source.Text, at);
        if (at >= text.Length || text[at] != '"')
        {
            at = text.AsSpan(start).IndexOfAny(',', '\n') is var length and >= 0 ? start + length : text.Length;
            return new(text[start..at].Trim(), source.At(start));
        }

        var value = new StringBuilder();
        for (at++; at < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] != '"')
            {
                value.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                value.Append(text[at++]);
            }
            else if (at + 1 >= text.Length || text[at + 1] is ',' or '\n')
            {
                at++;
                return new(value.ToString().Trim(), source.At(start));
            }
            else
            {
                faults.Add(source.At(at + 1), FaultMessages.TextBehindQuote);
                return null;
            }
        }

        faults.Add(source.At(start), FaultMessages.QuoteNotClosed);
        return null;
    }
}

internal sealed class CsvRow(Dictionary<string, CsvField> fields, Spot spot)
{
    public Spot Spot { get; } = spot;

    public CsvField this[string column] => fields[column];

    /// <summary>Of a column that may be missing; null where it is.</summary>
    public string? Find(string column) => fields.TryGetValue(column, out var field) ? field.Text : null;
}

internal readonly record struct CsvField(string Text, Spot Spot);
