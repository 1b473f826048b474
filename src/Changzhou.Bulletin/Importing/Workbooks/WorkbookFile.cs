using System.Text;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Opens a file as a workbook, or says in one sentence why it is none.</summary>
internal static class WorkbookFile
{
    private const int Head = 4_096;

    public static bool IsWorkbookName(string name) => Extension(name) is ".xlsx" or ".csv" or ".xls" or ".xlsm" or ".xlsb" or ".xlt" or ".xltx" or ".xltm" or ".et" or ".ett" or ".ods" or ".tsv";

    /// <param name="name">The file's name; its ending says what it claims to be.</param>
    public static (Workbook? Workbook, Advice? Refusal) Open(byte[] bytes, string name, WorkbookLimits limits)
    {
        if (bytes.Length > limits.MostBytes)
        {
            return (null, WorkbookMessages.TooManyBytes(limits.MostBytes));
        }

        if (Refusal(bytes, Extension(name)) is { } refusal)
        {
            return (null, refusal);
        }

        try
        {
            var budget = new ReadingBudget(limits);
            if (Extension(name) == ".csv")
            {
                return CsvSheetReader.Read(bytes, budget) is { } table ? (table, null) : (null, WorkbookMessages.UnknownEncoding);
            }

            var (workbook, fault) = XlsxReader.Read(bytes, budget);
            return (workbook, fault is null ? null : WorkbookMessages.Package(fault));
        }
        catch (WorkbookRefusal refused)
        {
            return (null, refused.Advice);
        }
    }

    private static Advice? Refusal(byte[] bytes, string extension) => (extension, FileKind.Of(bytes)) switch
    {
        (_, Signature.Empty) => WorkbookMessages.EmptyFile,
        (_, Signature.Compound) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? WorkbookMessages.Encrypted : WorkbookMessages.OldFormat,
        (_, Signature.Pdf) => WorkbookMessages.OtherFormat("PDF"),
        (_, Signature.Rtf) => WorkbookMessages.OtherFormat("RTF"),
        (".xlsm" or ".xltm", _) => WorkbookMessages.Macros,
        (".xlsx", Signature.Archive) => null,
        (".csv", Signature.Archive) => WorkbookMessages.ArchiveNamedCsv,
        (".csv" or ".xlsx", Signature.Other) when Markup(bytes) is { } markup => WorkbookMessages.OtherFormat(markup),
        (".csv", Signature.Other) => null,
        (".xlsx", Signature.Other) => TextDecoder.Decode(bytes.AsSpan(0, Math.Min(bytes.Length, Head) & ~1)) is not null ? WorkbookMessages.TextNamedXlsx : WorkbookMessages.NoWorkbook,
        _ => WorkbookMessages.UnknownExtension(extension),
    };

    /// <summary>What programs export under the name of a workbook: a page, or the XML of Excel 2003.</summary>
    private static string? Markup(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Head)).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? "XML"
            : head.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<table", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<meta", StringComparison.OrdinalIgnoreCase) ? "HTML"
            : null;
    }

    private static string Extension(string name) => Path.GetExtension(name).ToLowerInvariant();
}
