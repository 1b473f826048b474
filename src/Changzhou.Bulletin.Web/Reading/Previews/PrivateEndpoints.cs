using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Web.Reading.Delivery;

namespace Changzhou.Bulletin.Web.Reading.Previews;

/// <summary>Previews of drafts and rehearsed releases, for those who were given the address.</summary>
/// <remarks>They read drafts, so only a process that has the desk adds and maps them.</remarks>
public static class PrivateEndpoints
{
    public static IServiceCollection AddPrivatePages(this IServiceCollection services) => services
        .AddSingleton<PreviewLinks>().AddSingleton<Rehearsals>().AddSingleton<PrivatePages>();

    public static void MapPrivatePages(this WebApplication app)
    {
        var routes = app.MapGroup("").WithMetadata(new PublicReading());
        routes.MapRead(PrivateAddress.Preview + "/{secret}/{**path}", (string secret, string? path, HttpContext context, PrivatePages pages) =>
            pages.PreviewAsync(context, secret, path ?? ""));
        routes.MapRead(PrivateAddress.Rehearsal + "/{secret}/{**path}", (string secret, string? path, HttpContext context, PrivatePages pages) =>
            pages.RehearsalAsync(context, secret, path ?? ""));
    }
}
