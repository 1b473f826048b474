using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Tool;

/// <summary>All that the command line says, in Chinese.</summary>
internal static class Words
{
    public const string Root = "年度生态环境状况公报：导入、勘校、印制、发布、导出";
    public const string Import = "把年报文件夹导入草稿，或把工作簿（.xlsx、.csv）的数据导入一年的草稿；有错误时全部列出，什么也不改";
    public const string ImportPath = "年报文件夹，例如 seeds/editions/2023；或数据工作簿 .xlsx、.csv";
    public const string ImportYear = "年报必须是这一年的，否则拒绝；导入工作簿时必须写明";
    public const string ImportTemplate = "写出供填报的工作簿模板，不导入任何东西";
    public const string ConvertUnits = "工作簿的单位与指标不同时，按精确倍数换算（如毫克/立方米换成微克/立方米）";
    public const string Round = "工作簿的数值位数过多时，按 GB/T 8170 修约到指标的位数";
    public const string Source = "工作簿里没有写来源的新数据，用这个来源";
    public const string IncludeHidden = "连同隐藏的工作表、行和列一起导入";
    public const string ImportWhat = "请给出要导入的年报文件夹或工作簿，或用 --template 写出模板。";
    public const string ImportYearMissing = "导入工作簿时请用 --year 写明公报年份。";
    public const string WorkbookOnly = "--convert-units、--round、--source、--include-hidden 只用于导入 .xlsx 或 .csv。";
    public const string TemplateAlone = "--template 只写出模板：请去掉要导入的文件和 --dry-run，扩展名用 .xlsx。";
    public const string TemplateYear = "没有任何一年的公报可供参照：请用 --year 写明模板的年份。";
    public const string DryRun = "只说明会有什么变化，不写入";
    public const string Site = "把公众端的全部网页和文件写成静态副本，供任何网站服务器或CDN使用";
    public const string SiteAddress = "网站地址，如 https://example.gov.cn；不写则用设置 Bulletin:Site:Address";
    public const string Backup = "把整个数据库（草稿、发布版及其文件、账号、日志）备份为一个文件；含口令散列，请妥善保管";
    public const string Restore = "把备份恢复到空的数据库，并逐表核对";
    public const string BackupFile = "bulletin backup 写出的文件";
    public const string Export = "把一年的草稿写成年报文件夹";
    public const string Tree = "连同指标、区域、限值和历史数据一起写出，像 seeds/ 那样";
    public const string Out = "写到这里";
    public const string Year = "年份，例如 2023";
    public const string Print = "印制 PDF：已发布的年份，或者尚未导入的年报文件夹";
    public const string PrintWhat = "年份或年报文件夹";
    public const string Standard = "a-3a（归档，默认）或 ua-1（无障碍）";
    public const string Release = "发布一年的草稿：网页、PDF 和数据同时更新";
    public const string Reason = "更正的理由，公布给读者；第二次及以后的发布必须写明";
    public const string Json = "用 JSON 回答，供程序读取";
    public const string Reading = "读取和检查文件";
    public const string Writing = "写入数据库";
    public const string Printing = "排版";
    public const string Releasing = "制作快照、PDF、图和数据";
    public const string NoChange = "与草稿完全相同，没有改动。";

    public static string Faults(int count) => Say($"共 {count} 处错误，什么也没有改动。请改正后重新导入。");

    public static string Imported(int year, int figures, int changes, bool reference) =>
        Say($"已导入 {year} 年公报：{figures} 个数据，{changes} 处变化{(reference ? "，指标等参考数据有更新" : "")}。");

    public static string WouldImport(int year, int figures, int changes, bool reference) =>
        Say($"试运行：{year} 年公报有 {figures} 个数据，导入会带来 {changes} 处变化{(reference ? "，并更新指标等参考数据" : "")}。什么也没有写入。");

    public static string ImportedFigures(int year, int figures, int changes) => changes == 0
        ? Say($"工作簿的 {figures} 个数据与 {year} 年草稿完全相同，没有改动。")
        : Say($"已导入 {year} 年草稿：工作簿有 {figures} 个数据，改动 {changes} 个。");

    public static string WouldImportFigures(int year, int figures, int changes) =>
        Say($"试运行：工作簿有 {figures} 个数据，导入 {year} 年草稿会改动 {changes} 个。什么也没有写入。");

    public static string Remark(string notice) => Say($"注意：{notice}");

    public static string Template(string file, int year, int? last) =>
        Say($"已写出 {year} 年的填报模板 {file}{(last is null ? "" : Say($"，参考栏是 {last} 年的数值"))}。");

    public static string NoDraft(int year) => Say($"没有 {year} 年的草稿：请先用 import 导入。");

    public static string Awaiting(int year, IReadOnlyList<FigureKey> figures) => Say(
        $"{year} 年还不能发布：{figures.Count} 项数据待填或等待限值，请填写数值、补充限值，或从本年版中删去。例如：{string.Join('、', figures.Take(5))}{(figures.Count > 5 ? "……" : "")}");

    public static string Faulty(int year, IReadOnlyList<DraftFault> faults) => Say(
        $"{year} 年还不能发布：有 {faults.Count} 处文字无法排印。例如：{string.Join('；', faults.Take(3).Select(fault => $"{fault.Place} {fault.What}，{fault.WhatToDo}"))}");

    public static string NoRelease(int year) => Say($"{year} 年还没有发布：请先用 release 发布，或给出年报文件夹。");

    public static string Released(int year, int number, string sha256) => Say($"已发布 {year} 年公报第 {number} 版，数据 SHA-256：{sha256}");

    public static string NeedsReason(int year, int number) =>
        Say($"{year} 年公报已经发布，这将是第 {number} 版：更正须用 --reason 写明理由，例如 --reason \"臭氧浓度录入有误\"。什么也没有发布。");

    public static string Unchanged(int year, int number) => Say($"{year} 年公报第 {number} 版就是现在的草稿，不需要再发布。");

    public static string SiteAddressMalformed(string written) => Say($"网站地址“{written}”不对，应形如 https://example.gov.cn，后面不带路径");

    public static string SiteWritten(int files, string folder, IReadOnlyCollection<string> missing) => missing.Count == 0
        ? Say($"已把公众端的 {files} 个文件写到 {folder}，清单为 manifest.json")
        : Say($"已把公众端的 {files} 个文件写到 {folder}，清单为 manifest.json；以下链接在门户上也打不开：{string.Join("、", missing)}");

    public static string BackedUp(string file, int tables, long rows) => Say($"已备份到 {file}：{tables} 张表，{rows} 行");

    public static string BackupRestored(string file, int tables, long rows) => Say($"已从 {file} 恢复 {tables} 张表、{rows} 行，逐表核对无误");

    public static string BackupFileFailed(string why) => Say($"备份文件不能读写，什么也没有留下：{why}");

    public static string NoFile(string file) => Say($"没有 {file} 这个文件，请检查路径");

    public static string Exported(int year, string folder) => Say($"已把 {year} 年公报写到 {folder}");

    public static string NotEmpty(string folder) => Say($"{folder} 不是空文件夹，也不是年报文件夹：请换一个位置，以免覆盖别的文件。");

    public static string Printed(string file, int bytes) => Say($"已写出 {file}（{bytes / 1024} KiB）");

    public static string NoSuchFolder(string path) => Say($"没有 {path}：请给出年份（四位数字）或存在的年报文件夹。");

    public static string UnknownStandard(string given) => Say($"不认识 {given}：--standard 只能是 a-3a 或 ua-1。");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
