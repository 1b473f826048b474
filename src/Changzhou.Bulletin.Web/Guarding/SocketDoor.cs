using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Guarding;

/// <summary>Lets through to the circuits of the desk, whoever may come, and counts them.</summary>
internal static class SocketDoor
{
    /// <remarks>After the person is known. What is counted is the request that stays open: a socket, or its replacements.</remarks>
    public static void UseSocketDoor(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.Equals("/_blazor", StringComparison.OrdinalIgnoreCase) && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsConnect(context.Request.Method)),
        sockets => sockets.Use(async (context, next) =>
        {
            var person = context.RequestServices.GetRequiredService<CurrentStaff>().Id;
            var open = context.RequestServices.GetRequiredService<OpenSockets>();
            if (!open.TryOpen(person))
            {
                RefusalLog.TooManySockets(RefusalLog.Of(context), person);
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return;
            }

            try
            {
                await next(context);
            }
            finally
            {
                open.Close(person);
            }
        }));
}
