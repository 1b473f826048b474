using Changzhou.Bulletin.Web.Reading.Delivery;

namespace Changzhou.Bulletin.Web.Reading.Lasting;

/// <summary>The lasting addresses: /f/2023/5m0ptv of the year as it stands corrected, /f/2023.1/5m0ptv of its first release for good.</summary>
internal static class LastingEndpoints
{
    private static readonly string[] Kinds = ["f", "t", "c"];

    public static void MapLasting(this IEndpointRouteBuilder routes)
    {
        foreach (var kind in Kinds)
        {
            routes.MapPage($"/{kind}/{{year:int:length(4)}}/{{code}}", (int year, string code, HttpContext context, EditionDelivery delivery) =>
                delivery.CurrentAsync(context, year, $"{kind}/{code}"));
            routes.MapPage($"/{kind}/{{year:int:length(4)}}.{{number:int:min(1)}}/{{code}}", (int year, int number, string code, HttpContext context, EditionDelivery delivery) =>
                delivery.ReleaseAsync(context, year, number, $"{kind}/{code}"));
        }
    }
}
