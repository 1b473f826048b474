using System.Globalization;
using System.Text;
using Changzhou.Bulletin.Releasing.Data;
using Changzhou.Bulletin.Web.OpenData.Api;
using Changzhou.Bulletin.Web.OpenData.Linked;
using Changzhou.Bulletin.Web.OpenData.Pages;
using Changzhou.Bulletin.Web.Reading;
using Changzhou.Bulletin.Web.Reading.Delivery;

namespace Changzhou.Bulletin.Web.OpenData;

/// <summary>The files of a release, the pages that offer them, and their catalogue for machines.</summary>
public static class OpenDataEndpoints
{
    public const string CatalogueJsonLd = "/catalog.jsonld";
    public const string CatalogueTurtle = "/catalog.ttl";

    public static void MapOpenData(this WebApplication app)
    {
        var files = app.MapGroup(ReadingEndpoints.YearRoute).WithMetadata(new PublicReading());
        foreach (var name in (string[])["bulletin.pdf", "figures.xlsx", "figures.csv", "figures.json", DataPackage.FileName, DataPackage.Descriptor, DataPackage.CsvMetadata])
            files.MapRead($"/{name}", (int year, HttpContext context, EditionDelivery delivery) => delivery.CurrentAsync(context, year, name));
        files.MapRead("/data/{**path}", (int year, string path, HttpContext context, EditionDelivery delivery) => delivery.CurrentAsync(context, year, $"data/{path}"));
        files.MapRead("/charts/{topic}/{file}", (int year, string topic, string file, HttpContext context, EditionDelivery delivery) =>
            delivery.CurrentAsync(context, year, $"charts/{topic}/{file}"));
        files.MapRead("/tables/{topic}/{file}", (int year, string topic, string file, HttpContext context, EditionDelivery delivery) =>
            delivery.CurrentAsync(context, year, $"tables/{topic}/{file}"));
        files.MapRead("/share.png", (int year, HttpContext context, EditionDelivery delivery) => delivery.CurrentAsync(context, year, "share.png"));
        files.MapRead("/pictures/{file}", (int year, string file, HttpContext context, EditionDelivery delivery) =>
            delivery.CurrentAsync(context, year, $"pictures/{file}"));

        var site = app.MapGroup("").WithMetadata(new PublicReading());
        site.MapPage("/data", async (HttpContext context, SitePages pages, PublishedEditions editions, OpenFiles open) =>
            await pages.SendAsync<DataPage>(context, "/data", new() { [nameof(DataPage.Files)] = await open.OfAllAsync(editions, context.RequestAborted) }));
        site.MapPage("/api", (HttpContext context, SitePages pages) => pages.SendAsync<ApiPage>(context, "/api"));
        site.MapPage("/about/licence", (HttpContext context, SitePages pages) => pages.SendAsync<LicencePage>(context, "/about/licence"));
        site.MapRead("/api/try/{operation}", Try);
        site.MapRead(CatalogueJsonLd, async (HttpContext context, PublishedEditions editions, OpenFiles open, SiteSettings settings) => new KeptResult(Kept.Of(
            "application/ld+json; charset=utf-8", ApiJson.Write(Dcat.Of(settings.Root(context), settings, await open.OfAllAsync(editions, context.RequestAborted)).JsonLd()))));
        site.MapRead(CatalogueTurtle, async (HttpContext context, PublishedEditions editions, OpenFiles open, SiteSettings settings) => new KeptResult(Kept.Of(
            "text/turtle; charset=utf-8", Encoding.UTF8.GetBytes(Dcat.Of(settings.Root(context), settings, await open.OfAllAsync(editions, context.RequestAborted)).Turtle()))));
    }

    /// <summary>Where a form sends what its reader filled in, which cannot become part of a path without a script.</summary>
    internal static string TryAddress(ApiOperation operation) => $"/api/try/{operation.Id}";

    /// <summary>To the address that a form's fields stand for.</summary>
    private static IResult Try(string operation, HttpContext context)
    {
        var (asked, pattern) = ApiOperations.All.FirstOrDefault(one => one.Operation.Id == operation);
        if (asked is null)
            return Results.NotFound();

        var address = new StringBuilder("/api/v1").Append(pattern);
        var query = QueryString.Empty;
        foreach (var parameter in asked.Parameters)
        {
            var text = context.Request.Query[parameter.Name].ToString().Trim();
            if (parameter.IsOfPath)
                address.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(text.Length > 0 ? text : Convert.ToString(parameter.Example, CultureInfo.InvariantCulture)!));
            else if (text.Length > 0)
                query = query.Add(parameter.Name, text);
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.LocalRedirect(address.Append(query.ToUriComponent()).ToString());
    }
}
