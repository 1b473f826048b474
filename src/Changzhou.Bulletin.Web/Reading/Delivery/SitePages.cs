using Changzhou.Bulletin.Web.Reading.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Changzhou.Bulletin.Web.Reading.Delivery;

/// <summary>Sends pages about all editions, and keeps them until any release changes.</summary>
internal sealed class SitePages(PublishedEditions editions, KeptPages memory)
{
    /// <param name="address">Of the page, which the caller found or made itself; never a visitor's words.</param>
    /// <param name="parameters">Beside the editions.</param>
    public async Task<IResult> SendAsync<TPage>(HttpContext context, string address, Dictionary<string, object?>? parameters = null)
        where TPage : SitePage
    {
        var all = await editions.AllAsync(context.RequestAborted);
        var key = new PageKey(0, string.Join(',', all.Select(edition => edition.Generation)), address);
        return new KeptResult((await memory.GetAsync(key, async () => await RenderAsync<TPage>(context, all, parameters)))!);
    }

    /// <summary>A page that hangs on a visitor's words, and is not kept.</summary>
    public async Task<IResult> SendOnceAsync<TPage>(HttpContext context, Dictionary<string, object?> parameters)
        where TPage : SitePage =>
        new KeptResult(await RenderAsync<TPage>(context, await editions.AllAsync(context.RequestAborted), parameters), KeptResult.AskAgain);

    private static Task<Kept> RenderAsync<TPage>(HttpContext context, IReadOnlyList<PublishedEdition> all, Dictionary<string, object?>? parameters)
        where TPage : IComponent =>
        new RazorComponentResult(typeof(TPage), new Dictionary<string, object?>(parameters ?? []) { [nameof(SitePage.Editions)] = all }).KeepAsync(context);
}
