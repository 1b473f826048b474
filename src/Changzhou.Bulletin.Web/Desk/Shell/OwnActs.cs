namespace Changzhou.Bulletin.Web.Desk.Shell;

/// <summary>Tells what a person did from what a page fetches by itself: only the first keeps a sign-in from running out.</summary>
/// <remarks>An open preview fetches its pages again whenever anybody edits; the hub beats for as long as a window is open.</remarks>
internal static class OwnActs
{
    /// <summary>A form that is sent, word from the page that somebody is at work (/account/seen), or a page that is gone to.</summary>
    public static bool IsOne(HttpRequest request) =>
        !request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase) && (HttpMethods.IsPost(request.Method) || IsNavigation(request));

    /// <summary>By Fetch Metadata; a browser too old to send it says at least that it wants a document.</summary>
    private static bool IsNavigation(HttpRequest request) => request.Headers.TryGetValue("Sec-Fetch-Dest", out var destination)
        ? destination == "document"
        : request.Headers.Accept.ToString().StartsWith("text/html", StringComparison.OrdinalIgnoreCase);
}
