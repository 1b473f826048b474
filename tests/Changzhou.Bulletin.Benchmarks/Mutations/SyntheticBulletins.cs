using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Benchmarks.Mutations;

/// <summary>Bulletins of cities that do not exist, in the shapes that bulletins have; every figure in them holds.</summary>
internal static class SyntheticBulletins
{
    public static IReadOnlyList<(string Name, string Text)> All => [("云泽市2022.txt", Chapters()), ("江岭市2023.txt", Commas()), ("海屏市2024.txt", Tables())];

    /// <summary>第一章 …, a summary that repeats the body, last year's values in the text.</summary>
    private static string Chapters()
    {
        var (pm, pmBefore, coarse, coarseBefore, ozone, ozoneBefore) = (29m, 32m, 51m, 56m, 158m, 163m);
        var (good, goodBefore) = (311, 304);
        var (rate, rateBefore) = (Share(good, 365), Share(goodBefore, 365));
        return $"""
            2022年云泽市生态环境状况公报

            综述

            2022年，云泽市细颗粒物（PM2.5）年均浓度为{pm}微克/立方米，同比下降{Fall(pm, pmBefore)}%；空气质量优良天数比率为{rate}%，同比上升{rate - rateBefore}个百分点。18个国考断面全部达到或好于Ⅲ类。

            第一章 环境空气质量

            2022年，全市环境空气质量优良天数为{good}天，优良天数比率为{rate}%；上年优良天数为{goodBefore}天，优良天数比率为{rateBefore}%。与2021年相比，优良天数增加{good - goodBefore}天，优良天数比率上升{rate - rateBefore}个百分点。

            2022年，全市细颗粒物（PM2.5）年均浓度为{pm}微克/立方米，达到环境空气质量二级标准，2021年细颗粒物（PM2.5）年均浓度为{pmBefore}微克/立方米，同比下降{Fall(pm, pmBefore)}%。日均值浓度范围为5~112微克/立方米。

            2022年，全市可吸入颗粒物（PM10）年均浓度为{coarse}微克/立方米，达到环境空气质量二级标准，2021年可吸入颗粒物（PM10）年均浓度为{coarseBefore}微克/立方米，同比下降{Fall(coarse, coarseBefore)}%。

            2022年，全市臭氧日最大8小时滑动平均值第90百分位数浓度为{ozone}微克/立方米，达到环境空气质量二级标准，2021年臭氧日最大8小时滑动平均值第90百分位数浓度为{ozoneBefore}微克/立方米，同比下降{Fall(ozone, ozoneBefore)}%。

            表1 2022年云泽市主要污染物年均浓度与上年对比

            污染物	2022年（微克/立方米）	2021年（微克/立方米）	变化幅度（%）
            细颗粒物	{pm}	{pmBefore}	{-Fall(pm, pmBefore)}
            可吸入颗粒物	{coarse}	{coarseBefore}	{-Fall(coarse, coarseBefore)}
            臭氧	{ozone}	{ozoneBefore}	{-Fall(ozone, ozoneBefore)}

            第二章 地表水环境质量

            2022年，云泽市纳入国家考核的18个断面中，18个断面年均水质达到或好于Ⅲ类，占比为100%，无劣Ⅴ类断面。纳入省级考核的40个断面中，38个断面达到或好于Ⅲ类，占比为{Share(38, 40)}%。

            云泽湖总磷年均浓度为0.045毫克/升，达到Ⅲ类标准，上年为0.050毫克/升，同比下降{Fall(0.045m, 0.050m)}%。

            第三章 声环境质量

            2022年，全市区域环境噪声昼间平均值为54.2dB(A)，属于“较好”水平，较上年下降0.6dB(A)，上年为54.8dB(A)。道路交通噪声昼间平均值为66.4dB(A)，属于“好”水平。

            第四章 固体废物

            2022年，全市共产生危险废物48.6万吨，其中利用31.2万吨、处置16.9万吨、贮存0.5万吨。

            全年共检查企业2400家次，立案查处320件，其中移送公安机关16件，占立案总数的{Share(16, 320)}%。
            """;
    }

    /// <summary>一、 …, districts in a table with a total.</summary>
    private static string Commas() => $"""
        2023年江岭市生态环境质量公报

        一、大气环境

        （一）总体情况

        2023年，江岭市空气质量优良天数为{292}天，优良率为{Share(292, 365)}%，其中优96天、良196天；轻度污染58天、中度污染13天、重度污染2天，共超标73天。

        细颗粒物年均浓度由2022年的36微克/立方米下降至2023年的33微克/立方米，降幅为{Fall(33, 36)}%；二氧化硫年均浓度由2022年的8微克/立方米下降至2023年的7微克/立方米，降幅为{Fall(7, 8)}%；二氧化氮年均浓度由2022年的25微克/立方米上升至2023年的27微克/立方米，升幅为{-Fall(27, 25)}%。

        （二）酸雨

        2023年，全市采集降水样品240个，其中酸雨样品12个，酸雨频率为{Share(12, 240)}%，降水pH值范围为4.95~7.32，年均值为6.12。

        二、水环境

        2023年，全市共监测断面60个，其中Ⅰ类2个、Ⅱ类21个、Ⅲ类31个、Ⅳ类5个、Ⅴ类1个，无劣Ⅴ类断面。水质达到或好于Ⅲ类的断面54个，占{Share(54, 60)}%。

        集中式饮用水水源地6个，全年取水总量为3.20亿吨，其中城区2.05亿吨、县域1.15亿吨，水质达标率为100%。

        三、声环境

        2023年，区域环境噪声昼间平均等效声级为55.6分贝，属于三级（一般）；道路交通噪声昼间平均等效声级为67.2分贝，属于一级（好）。

        2023年江岭市各区县空气质量优良天数统计表

        区县	有效天数（天）	优良天数（天）	优良率（%）
        东岭区	365	301	{Share(301, 365)}
        西岭区	365	288	{Share(288, 365)}
        江北县	365	310	{Share(310, 365)}

        四、固体废物

        2023年，全市一般工业固体废物产生量为420.0万吨，综合利用量为398.0万吨，综合利用率为{Share(398, 420)}%。

        2023年江岭市工业固体废物产生情况表（单位：万吨）

        行业	产生量	综合利用量
        电力	180.0	175.0
        钢铁	150.0	140.0
        化工	90.0	83.0
        合计	420.0	398.0
        """;

    /// <summary>Numbered sections, tables with shares, several years.</summary>
    private static string Tables() => $"""
        2024年海屏市生态环境状况公报

        第一章 环境空气质量

        2024年，全市空气质量优良天数为331天，优良天数比例为{Share(331, 366)}%；2023年优良天数为322天，优良天数比例为{Share(322, 365)}%，同比上升{Share(331, 366) - Share(322, 365)}个百分点。

        2024年，细颗粒物年均浓度为22微克/立方米，连续5年达到二级标准；2023年细颗粒物年均浓度为24微克/立方米，同比下降{Fall(22, 24)}%。一氧化碳第95百分位数浓度为0.9毫克/立方米，达到一级标准。臭氧第90百分位数浓度为146微克/立方米，达到二级标准。

        2024年海屏市空气质量级别天数统计表

        级别	天数	占比（%）
        优	140	{Share(140, 366)}
        良	191	{Share(191, 366)}
        轻度污染	31	{Share(31, 366)}
        中度污染	4	{Share(4, 366)}
        合计	366	100.0

        第二章 水环境质量

        2024年，全市25个地表水断面中，水质达到或好于Ⅲ类的断面24个，占{Share(24, 25)}%；2023年水质达到或好于Ⅲ类的断面占{Share(23, 25)}%，同比上升{Share(24, 25) - Share(23, 25)}个百分点。

        近岸海域优良水质面积比例为88.5%，2023年为86.2%，同比上升2.3个百分点。

        第三章 声环境质量

        2024年，区域昼间平均等效声级为53.1dB(A)，属于二级，评价为较好；上年为53.9dB(A)，下降0.8dB(A)。

        2024年海屏市道路交通噪声路段分布

        年份	路段总长（公里）	68.0及以下（公里）	68.1~70.0（公里）	70.0以上（公里）
        2024年	240.0	168.0	60.0	12.0
        2023年	236.0	160.0	62.0	14.0

        第四章 生态保护

        全市记录野生动植物3120种，其中植物2210种、动物910种。国家重点保护物种由2023年的84种增加到2024年的91种，增加7种。

        第五章 污染防治

        全年完成治理项目165个，其中大气类70个、水类62个、土壤类33个。完成投资24.6亿元，上年完成投资20.5亿元，同比增长{-Fall(24.6m, 20.5m)}%。

        全年出动执法人员9600人次，检查企业4100家次，立案410件，处罚328件，处罚件数占立案件数的{Share(328, 410)}%。
        """;

    private static decimal Share(decimal part, decimal whole) => Rounding.Round(part / whole * 100m, 1);

    /// <summary>How much lower, in percent; below zero for a rise.</summary>
    private static decimal Fall(decimal now, decimal before) => Rounding.Round((before - now) / before * 100m, 1);
}
