using Changzhou.Bulletin.Typesetting.Preview;
using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>Pages of previews, for staff only, by what they show.</summary>
internal static class PreviewPages
{
    public static string Address(string hash) => $"/desk/pages/{hash}.svg";

    public static void MapPreviewPages(this WebApplication app) =>
        app.MapGet("/desk/pages/{hash}.svg", Answer).RequireAuthorization(DeskPolicies.Staff);

    private static IResult Answer(string hash, PagePreview preview, HttpContext context)
    {
        if (preview.Find(hash) is not { } page)
            return Results.NotFound();
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        return Results.Bytes(page.ToArray(), "image/svg+xml");
    }
}
