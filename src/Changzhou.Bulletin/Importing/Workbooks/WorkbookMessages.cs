using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>What the import of workbooks says to staff, beside <see cref="FaultMessages"/>.</summary>
internal static class WorkbookMessages
{
    private const string SaveAgain = "请在 Excel 或 WPS 中打开，另存为普通的“Excel 工作簿（.xlsx）”再导入";
    private const string WrongFile = "请检查是否选错了文件";

    // Files
    public static Advice NoFile => new("没有这个文件", "请检查路径");
    public static Advice EmptyFile => new("是空文件", "请检查是否保存完整");
    public static Advice OldFormat => new("是旧版 Excel（.xls）或 WPS 文件", SaveAgain);
    public static Advice Encrypted => new("设有打开密码", "请在 Excel 中去掉密码另存后再导入");
    public static Advice Macros => new("含有宏", "请另存为不带宏的“Excel 工作簿（.xlsx）”再导入");
    public static Advice ArchiveNamedCsv => new("其实是 Excel 工作簿或压缩包，不是 CSV", "如是工作簿，请把扩展名改成 .xlsx 再导入");
    public static Advice TextNamedXlsx => new("其实是文本，不是 Excel 工作簿", "如是 CSV，请把扩展名改成 .csv 再导入");
    public static Advice NoWorkbook => new("不是 Excel 工作簿（扩展名与内容不符）", "请核对文件");
    public static Advice UnknownEncoding => new("文字编码无法识别", "请另存为“CSV UTF-8”或 GB 18030 编码再导入");
    public static Advice OtherFormat(string format) => new($"其实是 {format}，不是表格文件", SaveAgain);
    public static Advice UnknownExtension(string extension) => new($"扩展名“{extension}”不是 .xlsx 或 .csv", SaveAgain);
    public static Advice TooManyBytes(int most) => new($"超过 {most / 1024 / 1024} MB 的上限", "请删去图片和无关的工作表再导入");
    public static Advice TooManySheets(int most) => new($"工作表超过 {most} 张", WrongFile);
    public static Advice TooManyRows(int most) => new($"一张表超过 {most} 行（空行也算）", "请删去数据下方的空行再保存");
    public static Advice TooManyColumns(int most) => new($"一张表超过 {most} 列", WrongFile);
    public static Advice TooManyCells(int most) => new($"单元格超过 {most / 10_000} 万个（带格式的空格也算）", "请删去数据以外的格式再保存");
    public static Advice TooManyMerges(int most) => new($"合并单元格超过 {most} 处", WrongFile);
    public static Advice TooMuchText(int most) => new($"文字超过 {most / 1024 / 1024} MB", WrongFile);
    public static Advice TurnsText(string cell) => new($"{cell} 有会颠倒文字显示顺序的不可见字符", "请删去这一格后重新输入");
    public static Advice BeyondHeadings(string text) => new($"这一行比表头多出一格“{(text.Length <= 40 ? text : text[..40] + "…")}”，各栏可能已经错位", "请去掉数里的逗号，或给含逗号的整格加上英文双引号；确有这一栏时，请写上表头");
    public static Advice TextTooLong(int most) => new($"一格文字超过 {most} 字", "请检查引号是否配对，或是否选错了文件");
    public static Advice TooSlow(TimeSpan time) => new($"读了 {time.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} 秒还没有读完，已停止", WrongFile);

    public static Advice Package(PackageFault fault) => fault switch
    {
        { Code: "archive" } => new($"内含 {fault.Detail} 个文件，超过 {OfficePackage.MostEntries} 个的上限", WrongFile),
        { Code: "macros" } => Macros,
        { Code: "inflation" } => new("解压后异常膨胀，可能是恶意文件", "请核对来源"),
        { Code: "external", Detail: "" } => new("引用了外部工作簿或外部数据", "请在 Excel 的“数据→编辑链接”中断开链接，另存后再导入"),
        { Code: "external" } => new($"引用了外部内容（{fault.Detail}）", "请在 Excel 中断开链接，另存后再导入"),
        { Code: "dtd" } => new("含有文档类型声明（DTD），正常的工作簿不会有", SaveAgain),
        { Detail: "xlsb" } => new("是二进制工作簿（.xlsb）", SaveAgain),
        { Detail: "word" } => new("其实是 Word 文档", "请把表格复制到 Excel，存为 .xlsx 再导入"),
        { Detail: "xl/workbook.xml" } => new("里面没有工作簿，可能不是 .xlsx 或下载不完整", "请重新获取后再导入"),
        _ => new("已损坏或下载不完整", "请重新获取，或在 Excel 中打开修复并另存后再导入"),
    };

    // Tables
    public static Advice NoTables => new("没有一张工作表有可以认出的表头", "请在前 20 行内写上“指标”（或“指标代码”）和“数值”（或年份）的表头，或使用 bulletin import --template 生成的模板");
    public static Advice NoFigures => new("表里没有填任何数值", "请填写“数值”栏后再导入");
    public static Advice RepeatedHeading(string text) => new($"表头“{text}”与另一栏重复，或意思相同", "请只留一栏");
    public static Advice NoIndicator => new("有数值而没有写指标", "请写上指标名称或代码");
    public static Advice UnknownName(string name, string? nearest) => new($"没有叫“{name}”的指标", nearest is null ? "请改用指标代码，代码见模板的“指标”工作表" : $"请检查是否应为“{nearest}”；也可改用指标代码，代码见模板的“指标”工作表");
    public static Advice AmbiguousName(string name, IEnumerable<string> candidates) => new($"“{name}”可以指 {string.Join("、", candidates)}", "请改用其中一个的代码或全称");
    public static Advice CodeAndNameDiffer(string code, string name, string other) => new($"代码 {code} 与名称“{name}”（{other}）不是同一指标", "请改正代码或名称");
    public static Advice Period(string text) => new($"“{text}”不是时段", "请写成 2023、2023-06、2023-01..06 或 2020..2023；日期格式的单元格请改为文本");
    public static Advice PeriodsDiffer(string row, string column) => new($"时段 {row} 与表头的 {column} 年不一致", "请改正时段或表头");
    public static Advice MergedValue(string first) => new($"数值与 {first} 合并在一格", "请取消合并，分别填写各行的数值");
    public static Advice Unvalued => new("公式还没有算出结果", "请在 Excel 中打开并保存一次，或改填数值");
    public static Advice ErrorValue(string error) => new($"公式的结果是错误 {error}", "请改正公式或改填数值");
    public static Advice DateValue => new("数值是日期或时间格式", "请把单元格格式改为“常规”或“文本”，重新填写");
    public static Advice EmptyUnit(string unit, string code) => new("没有写单位", $"指标 {code} 的单位是“{unit}”，请填写");
    public static Advice UnitsDiffer(string cell, string beside) => new($"数值带的单位“{cell}”与所写单位“{beside}”不一致", "请改正其中一个");
    public static Advice Convertible(string unit, string expected, string code) => new($"单位“{unit}”与指标 {code} 的单位“{expected}”不一致", $"请改为“{expected}”，或加 --convert-units 换算");
    public static Advice TooManyDigits(decimal value, int decimals) => new($"“{value.ToString(CultureInfo.InvariantCulture)}”的小数超过 {decimals} 位", "请按规定位数填写，或在“小数位数”栏注明，或加 --round 按 GB/T 8170 修约");
    public static Advice RepeatedFigure(string key, string first, string second) => new($"数据 {key} 在 {first} 和 {second} 重复", "请只留一处");
    public static Advice MoreFaults(int count) => new($"还有 {count} 处错误没有列出", "请先改正以上各处");

    // Drafts
    public static Advice NoDraft(int year) => new($"没有 {year} 年的草稿", "请先用 import 导入该年的年报文件夹");
    public static Advice OtherNow(string key) => new($"核对之后，草稿中的数据 {key} 已被修改，与您看到的不同", "请重新上传此文件，核对后再应用");
    public static Advice NoPlace(string topic) => new($"公报里没有“{topic}”这一章，新数据不知放在哪里", "请在“位置”栏写明章节，如 air 或 air/o3");
    public static Advice NoSource => new("新数据没有写来源", "请填写“来源”栏，或加 --source \"来源\"");

    // Notices
    public static string HiddenSheet => "工作表是隐藏的，未导入；如要导入，请取消隐藏或加 --include-hidden";
    public static string NoTable => "工作表没有可以认出的表头，未导入";
    public static string NoUnits => "表里没有单位，按各指标的单位读取";
    public static string UnknownHeading(string text) => $"表头“{(text.Length <= 40 ? text : text[..40] + "…")}”没有认出，这一栏未导入";
    public static string HiddenRows(string rows) => $"第 {rows} 行是隐藏的，未导入；如要导入，请取消隐藏或加 --include-hidden";
    public static string HiddenColumns(IEnumerable<string> columns) => $"{string.Join('、', columns)} 列是隐藏的，未导入；如要导入，请取消隐藏或加 --include-hidden";
    public static string NoValues(string rows) => $"第 {rows} 行的数值是“—”“/”之类，按没有数据跳过";
    public static string EmptyValues(string rows) => $"第 {rows} 行没有填数值，已跳过";

    /// <summary>数据!C7：air.pm25.mean…：34微克/立方米 → 33微克/立方米</summary>
    public static string Change(FigureChange change)
    {
        var key = change.After.Key.ToString();
        var (after, before) = (Value(change.After), change.Before is null ? null : Value(change.Before));
        return before is null ? $"{change.Cell}：新增 {key}：{after}（{change.After.Place}）"
            : before != after ? $"{change.Cell}：修改 {key}：{before} → {after}"
            : $"{change.Cell}：修改 {key} 的{string.Join('、', change.Fields)}";
    }

    public static string Value(Figure figure) => figure.Qualifier switch
    {
        _ when figure.IsPending => FigureValue.Pending.Word,
        Qualifier.AndAbove or Qualifier.Over => $"{figure.Value}{figure.Unit}{figure.Qualifier.Name()}",
        _ => $"{figure.Qualifier.Name()}{figure.Value}{figure.Unit}",
    };
}
