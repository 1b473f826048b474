using Changzhou.Bulletin.Web.Reading.Delivery;

namespace Changzhou.Bulletin.Web.Reading.About;

/// <summary>Pages about the site: whom to ask, what it does for everyone, where everything is.</summary>
internal static class AboutEndpoints
{
    public static void MapAbout(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/about/contact", (HttpContext context, SitePages pages) => pages.SendAsync<ContactPage>(context, Addresses.About("contact")));
        routes.MapPage("/about/accessibility", (HttpContext context, SitePages pages) => pages.SendAsync<AccessibilityPage>(context, Addresses.About("accessibility")));
        routes.MapPage("/sitemap", (HttpContext context, SitePages pages) => pages.SendAsync<SiteMapPage>(context, Addresses.SiteMap));
    }
}
