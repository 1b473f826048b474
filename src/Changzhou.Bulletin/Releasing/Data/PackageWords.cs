using System.Globalization;
using System.Text;

namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>What the data package says of itself, in Chinese and in English.</summary>
internal static class PackageWords
{
    public static string TitleEn(Snapshot snapshot) => string.Create(CultureInfo.InvariantCulture, $"{snapshot.CityEn} Ecological Environment Bulletin {snapshot.Year}");

    /// <summary>changzhou-bulletin</summary>
    public static string NameOf(Snapshot snapshot) =>
        string.Concat(snapshot.CityEn.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-') + "-bulletin";

    public static string Readme(Snapshot snapshot, string sha256, PublicSite site, IEnumerable<DataTable> tables)
    {
        var list = new StringBuilder();
        foreach (var table in tables)
        {
            list.Append(CultureInfo.InvariantCulture, $"- `{table.Path}` {table.Title}（{table.Rows.Count}）\n");
        }

        return string.Create(CultureInfo.InvariantCulture, $"""
            # {snapshot.Title}：数据包

            发布单位：{snapshot.Publisher}；发布版 {snapshot.Year}-{snapshot.Release}（{FileWords.Day(snapshot.ReleasedAt)}），SHA-256 `{sha256}`。

            {FileWords.Licence}：{site.LicenceInWords}

            引用：{DataCitation.Of(snapshot, site)}

            - `{DataPackage.Descriptor}` 说明每个文件的列、类型、单位与指纹（Frictionless Data Package 2.0）；`{DataPackage.CsvMetadata}` 是 `figures.csv` 的 CSVW 元数据。
            - 核对：`sha256sum --check {DataPackage.Sums}`。
            - CSV 为 UTF-8（带 BOM）、RFC 4180；会被电子表格当作公式的文字，其前加一个撇号。
            - 表格的多行表头并为一行，合并的单元格逐格重复；表中的数字即公报所印。

            # {TitleEn(snapshot)}: data package

            Published by {snapshot.Publisher}; release {snapshot.Year}-{snapshot.Release} of {FileWords.Day(snapshot.ReleasedAt)}.

            Licence: {site.LicenceInWordsEn}

            Citation: {DataCitation.Of(snapshot, site)}

            - `{DataPackage.Descriptor}` tells the columns, types, units and hash of each file (Frictionless Data Package 2.0); `{DataPackage.CsvMetadata}` is CSVW metadata of `figures.csv`.
            - To check it: `sha256sum --check {DataPackage.Sums}`.
            - CSV is UTF-8 with a byte order mark, RFC 4180; a text that a spreadsheet would take for a formula has an apostrophe before it.
            - Heads of several rows are one row, merged cells are repeated; numbers are as printed.

            ## 文件 Files

            {list}
            """);
    }
}
