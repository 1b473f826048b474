namespace Changzhou.Bulletin.Web.Tests;

internal static class Again
{
    /// <summary>Asks as a cache does that holds an answer.</summary>
    public static Task<HttpResponseMessage> AskAgainAsync(this HttpClient reader, string address, HttpResponseMessage held) =>
        reader.SendAsync(new(HttpMethod.Get, address) { Headers = { IfNoneMatch = { held.Headers.ETag! } } }, TestContext.Current.CancellationToken);
}
