using Changzhou.Bulletin.Web.OpenData;
using Changzhou.Bulletin.Web.Reading;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
    builder.WebHost.UseUrls("http://127.0.0.1:5080");

builder.Services.AddSerilog((_, log) => log.ReadFrom.Configuration(builder.Configuration).WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture));
builder.Services.AddReading(builder.Configuration);

var app = builder.Build();
app.UseReading();
app.MapReading();
app.MapOpenData();
app.Run();
