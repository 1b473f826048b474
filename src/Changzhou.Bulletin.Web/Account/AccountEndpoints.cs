using System.Text.Encodings.Web;
using Changzhou.Bulletin.Web.Desk;
using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Account;

/// <summary>What the scripts of the staff side ask for, and the answer to whoever tries too often.</summary>
internal static class AccountEndpoints
{
    public static bool IsSignIn(PathString path) => path.StartsWithSegments("/account/login", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/account/passkey", StringComparison.OrdinalIgnoreCase);

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/account/passkey/request", async (StaffSignIn signIn) => Results.Text(await signIn.PasskeyRequestAsync(), "application/json"));
        routes.MapPost("/account/passkey/creation", async (OwnAccount own) => Results.Text(await own.PasskeyCreationAsync(await own.FindAsync()), "application/json"))
            .RequireAuthorization(DeskPolicies.SignedIn);
        // Says that the person did something; that the session was seen is noted for every request of the staff side.
        routes.MapPost("/account/seen", (CurrentStaff staff) => staff.IsPresent ? Results.NoContent() : Results.Unauthorized());
    }

    public static async Task TooManyAsync(HttpContext context, CancellationToken cancel)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.RetryAfter = "60";
        var encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
        await context.Response.WriteAsync(
            $"<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{encoder.Encode(SignInWords.TooManyTitle)}</title><h1>{encoder.Encode(SignInWords.TooManyTitle)}</h1><p>{encoder.Encode(SignInWords.TooMany)}</p></html>",
            cancel);
    }
}
