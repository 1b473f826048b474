using System.Globalization;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing;

/// <summary>Every text that an import says to staff, in one place.</summary>
internal static class FaultMessages
{
    // Files
    public static Advice MissingFolder => new("文件夹不存在", "请检查路径");
    public static Advice MissingFile(string file) => new($"缺少文件 {file}", "请补上该文件后重新导入");
    public static Advice PathLeadsOut(string file) => new($"路径“{file}”不在公报文件夹的规定位置", "请把文件放进公报文件夹，图片写成 pictures/文件名，不用“..”、反斜杠和绝对路径");
    public static Advice SymbolicLink(string file) => new($"{file} 是符号链接", "请换成文件本身");
    public static Advice FileTooBig(long bytes, long most) => new($"文件有 {Count(bytes)} 字节，超过上限 {Count(most)} 字节", "请检查是否选错了文件");
    public static Advice NotUtf8(int position, byte value) => new($"文件不是 UTF-8 编码，第 {Count(position)} 个字节（0x{value:X2}）无法识别", "请用 UTF-8 编码另存（Excel 选“CSV UTF-8”）后重新导入");
    public static Advice ControlCharacter(char c) => new($"有不可见的控制字符 U+{(int)c:X4}", "请删去这个字符；若文件是表格软件的原文件，请另存为文本格式");

    public static Advice OtherYear(int found, int wanted) => new($"这是 {Count(found)} 年的公报，不是 {Count(wanted)} 年的", "请检查路径，或去掉 --year");

    // CSV
    public static Advice EmptyCsv(IEnumerable<string> columns) => new("文件是空的", $"请写上表头 {string.Join(',', columns)}");
    public static Advice UnknownColumn(string column, string? nearest) => new($"表头有不认识的栏“{column}”", Suggest(nearest, "请删去这一栏"));
    public static Advice RepeatedColumn(string column) => new($"表头重复了“{column}”栏", "请只留一栏");
    public static Advice MissingColumn(string column) => new($"表头缺少“{column}”栏", "请补上这一栏，没有内容的可以留空");
    public static Advice WrongFieldCount(int count, int expected) => new($"这一行有 {count} 栏，表头有 {expected} 栏", "请检查逗号；含逗号的内容要用英文双引号括起来");
    public static Advice TooManyRows(int most) => new($"超过 {Count(most)} 行", "请检查是否选错了文件");
    public static Advice TextBehindQuote => new("右引号后面还有文字", "请把整栏用英文双引号括起来，内容里的引号写两遍");
    public static Advice QuoteNotClosed => new("左引号没有配对的右引号，或引号内换了行", "请补上英文双引号，并把内容写在一行里");
    public static Advice EmptyCell(string column) => new($"“{column}”栏是空的", "请填写这一栏");
    public static Advice NotOneOf(string text, IEnumerable<string> words) => new($"“{text}”不是可用的词", $"请从 {string.Join("、", words)} 中选一个");
    public static Advice NotWhole(string text, int least, int most) => new($"“{text}”不是 {least} 到 {most} 之间的整数", "请改成整数");
    public static Advice RepeatedRow(string key, int first, int second) => new($"“{key}”在第{first}行和第{second}行重复", "请只留一行");
    public static Advice IndicatorCode(string code) => new($"指标代码“{code}”的写法不对", "请用小写字母和数字，以点或连字符相连，如 air.pm25.mean");
    public static Advice BoundsCross => new("下限不小于上限", "请检查 above 和 up_to 两栏");

    // Figures
    public static Advice UnknownIndicator(string code, string? nearest) => new($"没有指标“{code}”", Suggest(nearest, "请在 reference/indicators.csv 中登记或改用已有代码"));
    public static Advice UnknownRegion(string region, string? nearest) => new($"没有区域“{region}”", Suggest(nearest, "请在 reference/regions.csv 中登记或改用已有区域"));
    public static Advice UnknownStatistic(string statistic, string? nearest) => new($"没有统计量“{statistic}”", Suggest(nearest, "请在 reference/terms.csv 中登记为 statistic"));
    public static Advice Basis(string text) => new($"“{text}”不是数据口径", $"请留空，或写 {Editions.Basis.Actual.Name()}、{Editions.Basis.DustDeducted.Name()}");
    public static Advice Qualifier(string text) => new($"“{text}”不是限定词", $"请留空，或写{string.Join("、", Enum.GetValues<Qualifier>().Select(FigureWords.Name).Where(name => name.Length > 0))}");
    public static Advice UnitDiffers(string unit, string expected, string code) => new($"单位“{unit}”与指标 {code} 的单位“{expected}”不一致", $"请改为“{expected}”并按该单位换算数值");
    public static Advice ValueKind(string value, ValueKind kind) => new($"“{value}”不是{KindName(kind)}", kind switch
    {
        Editions.ValueKind.Number => "请只写数字，单位、约、以上等写在各自的栏里",
        Editions.ValueKind.Range => "请写成 6~151，小的在前",
        _ => "请写上文字，如 Ⅲ类",
    });

    public static Advice TooManyDigits(string value, int decimals) => new($"“{value}”的小数超过 {decimals} 位", "请按规定位数填写，或在 decimals 栏注明发布时的小数位数");
    public static Advice Decimals(string text) => new($"小数位数“{text}”不是 0 到 10 的整数", "请改正或留空");
    public static Advice RepeatedFigure(string key, int first, int second) => new($"数据 {key} 在第{first}行和第{second}行重复", "请只留一行");
    public static Advice UnknownPlace(string place, string? nearest) => new($"公报里没有“{place}”这一章节", Suggest(nearest, "请写成 主题 或 主题/节，全书的写 edition"));
    public static Advice EmptySource => new("没有写数据来源", "请在 source 栏写明文件和章节");
    public static Advice Period(string text) => new($"“{text}”不是时段", "请写成 2023、2023-06、2023-01..06 或 2020..2023");
    public static Advice PreferredTwice(string key, int first, int second) => new($"{key} 在第{first}行和第{second}行都标为 preferred", "请只留一个 yes");

    // edition.yaml
    public static Advice YamlSyntax(string detail) => new($"YAML 语法错误（{detail}）", "请检查这一处的缩进、冒号和引号");
    public static Advice YamlNotAMap => new("不是“键: 值”的 YAML", "请按 docs/edition-format.md 的样子写");
    public static Advice YamlAnchor => new("用了 YAML 的锚点、别名或标签", "请把内容直接写出来；以 & 、* 或 ! 开头的文字要加双引号");
    public static Advice YamlTooDeep => new("YAML 嵌套太深", "请按 docs/edition-format.md 的样子写");
    public static Advice RepeatedKey(string key) => new($"键“{key}”重复", "请只留一个");
    public static Advice UnknownKey(string key, string? nearest) => new($"不认识的键“{key}”", Suggest(nearest, "请删去"));
    public static Advice MissingKey(string key) => new($"缺少键“{key}”", "请补上");
    public static Advice NotOneLine(string key) => new($"“{key}”的内容不止一行或含有不可见字符", "请写成一行");
    public static Advice NotText(string key) => new($"“{key}”应当是一段文字", "请在冒号后写文字；以 { 或 [ 开头的要加双引号");
    public static Advice NotAList(string key) => new($"“{key}”应当是列表", "请每项一行，以“- ”开头");
    public static Advice NotAMapIn(string key) => new($"“{key}”里的每一项都应当由“键: 值”组成", "请按 docs/edition-format.md 的样子写");
    public static Advice Year(string year) => new($"“{year}”不是 1990 到 2100 之间的年份", "请改正 year");
    public static Advice Issued(string text) => new($"“{text}”不是发布月份", "请写成 2024-05");
    public static Advice Highlight => new("首页重点数据不是一个引用", "请写成加引号的一个引用，如 \"{air.good-days.rate}\"");
    public static Advice UnknownTopic(string topic, string? nearest) => new($"没有主题“{topic}”", Suggest(nearest, $"请从 {string.Join("、", Topic.All.Select(known => known.Slug))} 中选一个"));
    public static Advice RepeatedTopic(string topic, int line) => new($"主题“{topic}”在第{line}行已有一章", "请改用别的主题或合并两章");
    public static Advice MissingChapter(string file) => new($"缺少章节文件 {file}", "请补上文件，或从 edition.yaml 中删去这一章");
    public static Advice ChapterNotListed(string topic) => new("edition.yaml 没有列出这一章", $"请在 edition.yaml 的 chapters 中加上 topic: {topic}，或移走这个文件");
    public static Advice WaiverOfNothing(string reference, string place) => new($"在“{place}”里找不到“{reference}”", "请改正 reference，或删去这条放行记录");

    // Chapters
    public static Advice TooDeep => new("Markdown 嵌套太深", "请检查是否选错了文件");
    public static Advice TextTooLong(int most) => new($"一段文字超过 {Count(most)} 字", "请分成几段");
    public static Advice BlockForm(string name) => new($"不能用{name}", "请改写成段落、“> 注：…”或 table、chart、image 代码块");
    public static Advice SummaryHeading => new("综述里不能有标题", "请改成段落");
    public static Advice HeadingLevel => new("标题只能是以“## ”开头的节标题", "请改成“## 标题 {#key}”；章的标题写在 edition.yaml");
    public static Advice HeadingWithoutKey => new("节标题没有写键，或键的写法不对", "请写成“## 标题 {#key}”，键用小写字母、数字和连字符");
    public static Advice RepeatedSection(string key) => new($"本章已有键为“{key}”的节", "请换一个键");
    public static Advice RepeatedBlock(string key) => new($"本章已有键为“{key}”的图表", "请换一个键");
    public static Advice RemarkForm => new("注只能是一行文字", "请写成“> 注：…”");
    public static Advice MoreThanOneLine => new("一个段落写了不止一行", "请接在上一行后面，或用空行隔成两段");
    public static Advice InlineImage => new("不能用 Markdown 的图片写法", "请改用 ```image 代码块");
    public static Advice InlineForm => new("不能用 Markdown 的代码和尖括号链接", "请改成普通文字，或 [文字](网址)");
    public static Advice Html => new("不能用 HTML", "请改成普通文字；要写出 < 或 & 请在前面加反斜杠");
    public static Advice LinkAddress(string address) => new($"链接地址“{address}”不可用", "请用 https://、http://、mailto: 开头的地址，或以 / 、# 开头的本站地址");

    // Fenced blocks
    public static Advice FenceOpening => new("代码块的开头写法不对", "请顶格写成“```table key”“```chart key”或“```image key”");
    public static Advice FenceKind(string kind) => new($"没有“{kind}”这种代码块", "请用 table、chart 或 image");
    public static Advice FenceNotClosed(string kind) => new($"```{kind} 没有结束", "请在末尾加一行 ```");
    public static Advice FenceLine(string line) => new($"“{Short(line)}”既不是“名称: 内容”也不是表格行", "请把“名称: 内容”写在前面，表格行以 | 开头");
    public static Advice MissingHeader(string name) => new($"缺少“{name}:”一行", "请补上");
    public static Advice UnknownHeader(string name, string? nearest) => new($"不认识的“{name}:”一行", Suggest(nearest, "请删去"));
    public static Advice RepeatedHeader(string name) => new($"“{name}:”写了两次", "请只留一行");
    public static Advice HeaderNumber(string name, string text, int least, int most) => new($"{name} 的“{text}”不是 {least} 到 {most} 的整数", "请改正");
    public static Advice NoRows => new("没有表格行", "请至少写表头和一行数据");
    public static Advice NothingButHeads => new("除了表头没有数据", "请补上数据行和数据列，或改正 head、stub");
    public static Advice RowNotClosed => new("表格行没有以 | 开头和结尾", "请写成“| 甲 | 乙 |”");
    public static Advice CellCount(int count, int expected) => new($"这一行有 {count} 格，第一行有 {expected} 格", "请检查 |；格子里的 | 写成 \\|");
    public static Advice NothingToContinue(string cell) => new(cell == "<" ? "第一列不能用 <，左边没有格子" : "第一行不能用 ^，上面没有格子", "请写上内容；要写出这个符号请在前面加反斜杠");
    public static Advice ChartKind(string kind, IEnumerable<string> kinds) => new($"没有“{kind}”这种图", $"请从 {string.Join("、", kinds)} 中选一个");
    public static Advice ChartCell(string cell) => new($"图的数据“{Short(cell)}”不是一个引用", "请写一个引用，如 {air.pm25.mean|n}，没有数据的写 -");
    public static Advice SeriesCount(string kind, int series) => new($"{kind} 图有 {series} 个系列", kind == "span" ? "请写两个系列：先范围，后数值" : "请只留一个系列");
    public static Advice SpanNeedsRange(string reference) => new($"span 图的第一个系列要用范围，{reference} 不是范围", "请换成范围指标");
    public static Advice ChartNeedsNumber(string reference) => new($"图里的 {reference} 不是数值", "请换成数值指标；范围可以用 |low 或 |high");

    // References
    public static Advice Brace(BraceProblem problem) => problem.Fault switch
    {
        BraceFault.NotClosed => new("左花括号没有配对的右花括号", "请补上 }；要写出花括号请写 \\{"),
        BraceFault.NotOpened => new("右花括号没有配对的左花括号", "请补上 {；要写出花括号请写 \\}"),
        _ => new($"引用“{Short(problem.Written)}”的写法不对", "请写成 {指标@区域:时段#统计量!口径|形式=原文}，如 {air.o3.p90@市区:2022|n}"),
    };

    public static Advice MissingFigure(string key, string? nearest) => new($"没有数据 {key}", nearest is null ? "请在 figures.csv 中补上，或改正引用" : $"请在 figures.csv 中补上，或改正引用；已有的是 {nearest}");
    public static Advice NeedsRange(string form) => new($"“{form}”只用于范围", "请去掉这个形式，或换成范围指标");
    public static Advice NeedsNumber(string form, string value) => new($"“{form}”要用数值，而数据是“{value}”", "请去掉这个形式");
    public static Advice NeedsChange(string code) => new($"“abs”只用于变化类指标，{code} 不是", "请换成相应的变化指标，如 air.pm25.change");
    public static Advice NoYearBefore(string form, string key) => new($"“{form}”没有可用的数：没有发布的变化，也没有 {key} 上一年的数值", "请在 figures.csv 中补上变化，或在 history/facts.csv 中补上上一年的数值并标为 preferred");
    public static Advice ZeroBefore(string key) => new($"{key} 上一年的数值是 0，算不出变化率", "请改用 diff，或在 figures.csv 中补上发布的变化");
    public static Advice NoLimit(string code, int year) => new($"指标 {code} 在 {year} 年没有标准限值", "请在 reference/limits.csv 中补上，或去掉这个形式");
    public static Advice NoGrade(string code, string value) => new($"{code} 的 {value} 不落在任何一级", "请检查 reference/limits.csv 各级的上下限");
    public static Advice ZeroWhole(string code) => new($"作为整体的 {code} 是 0，算不出占比", "请检查数据或去掉 share");

    // Pictures
    public static Advice MissingPicture(string file, string? nearest) => new($"没有图片 {file}", Suggest(nearest, "请把图片放进 pictures 文件夹"));
    public static Advice PictureKind => new("图片不是 svg、png 或 jpg", "请换成这三种格式之一");
    public static Advice PictureContent(string extension) => new($"内容不是 {extension} 图片", "请用看图软件另存后重新导入");
    public static Advice PictureSize(long width, long height) => new($"图片有 {Count(width)}×{Count(height)} 像素，超过上限", "请缩小图片后重新导入");
    public static Advice PictureInflates => new("图片解开后的内容超过它写明的大小，可能是恶意文件", "请核对来源，用看图软件另存后重新导入");
    public static Advice PictureDamaged => new("图片不完整或已损坏", "请用看图软件打开核对，另存后重新导入");
    public static Advice PictureTail => new("图片末尾还带有别的数据", "请用看图软件另存后重新导入，以免把图片以外的内容一同发布");
    public static Advice SvgTooDeep(int most) => new($"SVG 的嵌套超过 {Count(most)} 层", "请用绘图软件合并图层后另存");
    public static Advice SvgTooMany(long most) => new($"SVG 展开后的图形超过 {Count(most)} 个，或互相循环引用", "请用绘图软件简化图形后另存");
    public static Advice SvgSize(string written) => new($"SVG 的尺寸 {written} 超过上限", "请用绘图软件改小画布后另存");
    public static Advice NotSvg => new("文件不是 SVG 图片", "请另存为 SVG");
    public static Advice SvgSyntax => new("SVG 有语法错误或含有 DTD", "请用绘图软件另存为普通 SVG");
    public static Advice SvgActive(string what) => new($"SVG 含有脚本或外部引用（{what}）", "请删去，图片要嵌在文件里");

    // What an import would change
    public static string Change(Change change) => (change.Before, change.After) switch
    {
        (null, { } after) => $"新增 {change.What}：{Short(after)}",
        ({ } before, null) => $"删除 {change.What}：{Short(before)}",
        var (before, after) => $"修改 {change.What}：{Short(before ?? "")} → {Short(after ?? "")}",
    };

    private static string Suggest(string? nearest, string otherwise) => nearest is null ? otherwise : $"请检查是否应为“{nearest}”；{otherwise}";

    private static string Short(string text) => (text.Length <= 60 ? text : text[..60] + "…").Replace('\n', ' ');

    private static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static string KindName(ValueKind kind) => kind switch
    {
        Editions.ValueKind.Number => "数值",
        Editions.ValueKind.Range => "范围",
        _ => "文字",
    };
}
