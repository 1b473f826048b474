namespace Changzhou.Bulletin.Editions;

/// <summary>Address and colour of a chapter (主题).</summary>
/// <param name="Slug">The last step of the chapter's address.</param>
/// <param name="Accent">A colour for light backgrounds, contrast at least 4.5:1 on white.</param>
public sealed record Topic(string Slug, string Name, string NameEn, string Accent)
{
    public static IReadOnlyList<Topic> All { get; } =
    [
        new("air", "环境空气", "Air", "#0b6aa2"),
        new("water", "地表水", "Surface water", "#0a7285"),
        new("soil", "土壤", "Soil", "#7a5a1e"),
        new("noise", "声环境", "Noise", "#6b4fa0"),
        new("radiation", "辐射环境", "Radiation", "#9a4a12"),
        new("rural", "农村环境", "Rural environment", "#4c7018"),
        new("ecology", "生态状况", "Ecology", "#18713f"),
        new("air-control", "大气污染防治", "Air pollution control", "#0b6aa2"),
        new("water-control", "水污染防治", "Water pollution control", "#0a7285"),
        new("soil-control", "土壤与地下水污染防治", "Soil and groundwater pollution control", "#7a5a1e"),
        new("waste", "固体危废处置", "Solid and hazardous waste", "#8a3d5c"),
        new("clusters", "危污乱散低综合治理", "Industrial clean-up", "#56606b"),
        new("green-city", "生态绿城", "Green city", "#18713f"),
        new("buffer-zones", "生态安全缓冲区", "Ecological buffer zones", "#0a7285"),
        new("biodiversity", "生物多样性保护", "Biodiversity", "#4c7018"),
        new("enforcement", "环境执法", "Enforcement", "#9a3324"),
        new("safety", "安全生产", "Safety", "#9a4a12"),
        new("monitoring", "监测能力", "Monitoring", "#0b6aa2"),
        new("service", "服务企业", "Service to business", "#6b4fa0"),
    ];

    public static Topic? Find(string slug) => All.FirstOrDefault(topic => topic.Slug == slug);
}
