using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Web;
using Changzhou.Bulletin.Web.Account;
using Changzhou.Bulletin.Web.Guarding;
using Changzhou.Bulletin.Web.OpenData;
using Changzhou.Bulletin.Web.OpenData.Api;
using Changzhou.Bulletin.Web.Reading;
using Changzhou.Bulletin.Web.Reading.Delivery;
using Changzhou.Bulletin.Web.Seeing;
using Serilog;
using Serilog.Extensions.Logging;

// Settings lie beside the program; the working directory is the operator's, and holds .data/ as for the tool.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
    builder.WebHost.UseUrls("http://127.0.0.1:5080");

try
{
    await using var log = PortalLog.Create(builder.Configuration);
    builder.Services.AddSerilog(log);
    builder.Services.AddTelemetry(builder.Configuration);
    var settings = BulletinSettings.From(name => builder.Configuration[name]);
    var sides = DeskSettings.SidesOf(builder.Configuration);
    await using var open = sides == Sides.Reading ? OpenStore.ForReading(settings) : await OpenStore.ForPortalAsync(settings, new SerilogLoggerFactory(log));
    builder.Services.AddReleases(open);
    builder.Services.AddReading(builder.Configuration);
    builder.AddGuards();
    if (sides != Sides.Reading)
        builder.AddDeskSide(open, settings);

    Draining.Add(builder);

    await using var app = builder.Build();
    Draining.Use(app);
    app.UseGuards();
    if (sides == Sides.Reading)
        app.UseKnownProxies(DeskSettings.From(builder.Configuration));
    else
        app.UseAllowedNetworks();
    app.UseReading();
    if (sides != Sides.Reading)
        app.MapDeskSide();

    if (sides == Sides.Desk)
    {
        app.MapGroup("").WithMetadata(new PublicReading()).MapHealth();
    }
    else
    {
        app.MapReading();
        app.MapOpenData();
        app.MapApi();
    }

    app.MapGroup("").WithMetadata(new PublicReading()).MapHealthDetail();
    if (sides != Sides.Reading)
    {
        await app.EnsureSignInKeysAsync();
        await app.EnsureFirstEditionsAsync(settings.SeedsDirectory);
    }

    await app.RunAsync();
    return 0;
}
catch (Exception refused) when (Refusals.Explain(refused) is not null)
{
    // Not a bug but a sentence for the operator, who needs no stack trace.
    await Console.Error.WriteLineAsync(Refusals.Explain(refused));
    return 1;
}
