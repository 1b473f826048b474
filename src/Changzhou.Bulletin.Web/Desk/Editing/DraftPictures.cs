using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.StaticFiles;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>Pictures of drafts, for staff only, and kept by nobody.</summary>
internal static class DraftPictures
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <param name="file">pictures/lake.svg</param>
    public static string Address(int year, string file) => FormattableString.Invariant($"/desk/{year}/{file}");

    public static void MapDraftPictures(this WebApplication app) =>
        app.MapGet("/desk/{year:int}/pictures/{file}", AnswerAsync).RequireAuthorization(DeskPolicies.Staff);

    private static async Task<IResult> AnswerAsync(int year, string file, DraftWatch drafts, HttpContext context)
    {
        if (await drafts.FindAsync(year, context.RequestAborted) is not { } draft
            || !draft.View.Edition.Pictures.TryGetValue($"pictures/{file}", out var content) || !Types.TryGetContentType(file, out var type))
            return Results.NotFound();

        // An SVG that is opened by itself is a document, and must not run anything.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        return Results.Bytes(content, type);
    }
}
