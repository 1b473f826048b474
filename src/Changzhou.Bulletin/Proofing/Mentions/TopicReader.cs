using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>The topic of a chapter by its title, in the words that bulletins use; null where the title says none of them.</summary>
internal static partial class TopicReader
{
    public static string? Of(string? chapter)
    {
        if (chapter is null || Whole().IsMatch(chapter))
        {
            return null;
        }

        var match = Words().Match(chapter);
        return match.Success ? match.Groups.Values.Skip(1).First(group => group.Success).Name.Replace('_', '-') : null;
    }

    [GeneratedRegex(@"综述|概述|总体|总论|前言", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<air_control>大气污染(?:防治|治理)|蓝天)|(?<water_control>(?<!地下)水污染(?:防治|治理)|碧水|水环境治理|水生态治理)|(?<soil_control>土壤.{0,8}(?:防治|治理|管控)|净土|地下水污染)|(?<waste>固体|固废|危废|危险废物|废物|无废)|(?<clusters>危污乱散低)|(?<green_city>生态绿城)|(?<buffer_zones>缓冲区)|(?<biodiversity>生物多样性保护)|(?<enforcement>执法)|(?<safety>安全生产|环境安全|应急)|(?<monitoring>监测能力|监测网络)|(?<service>服务)|(?<rural>农村)|(?<noise>声环境|噪声)|(?<radiation>辐射)|(?<soil>土壤)|(?<air>大气|空气|酸雨|降水)|(?<ecology>生态(?:质量|状况|环境状况)|自然生态|生物多样性)|(?<water>水环境|地表水|水质|饮用水|河流|湖泊|水生态)", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
