using System.Collections.Concurrent;
using System.Text;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Web.Reading.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Changzhou.Bulletin.Web.Reading.Delivery;

/// <summary>The pages that say what went wrong: they need no edition, no store and no part of the request.</summary>
public sealed class MessagePages(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    private static readonly HashSet<int> Known = [400, 404, 405, 410, 429, 500, 503];

    private readonly ConcurrentDictionary<(int Status, string Lang), Kept> kept = [];

    public async Task WriteAsync(HttpContext context, int status, string reference = "")
    {
        var shown = Known.Contains(status) ? status : status < 500 ? 404 : 500;
        if (reference.Length > 0 || !kept.TryGetValue((shown, Tongue.Lang), out var page))
        {
            page = await RenderAsync(shown, reference);
            if (reference.Length == 0)
                kept[(shown, Tongue.Lang)] = page;
        }

        await new KeptResult(page, status >= 500 ? "no-store" : KeptResult.AskAgain, status).ExecuteAsync(context);
    }

    /// <summary>Made anew each time: notices are few, and may change.</summary>
    public async Task WriteWithdrawnAsync(HttpContext context, YearStanding standing) =>
        await new KeptResult(await RenderAsync(StatusCodes.Status410Gone, "", standing), KeptResult.AskAgain, StatusCodes.Status410Gone).ExecuteAsync(context);

    private async Task<Kept> RenderAsync(int status, string reference, YearStanding? withdrawn = null)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(MessagePage.Status)] = status,
            [nameof(MessagePage.Reference)] = reference,
            [nameof(MessagePage.Withdrawn)] = withdrawn,
        });
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<MessagePage>(parameters)).ToHtmlString());
        return Kept.Of("text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));
    }
}
