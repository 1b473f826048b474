using Changzhou.Bulletin.Releasing.Data;
using Changzhou.Bulletin.Web.Reading;
using Changzhou.Bulletin.Web.Reading.Delivery;

namespace Changzhou.Bulletin.Web.OpenData;

/// <summary>The files of a release: the official PDF, the figures, the charts and pictures.</summary>
public static class OpenDataEndpoints
{
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
    }
}
