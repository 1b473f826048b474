using Changzhou.Bulletin.Web.OpenData.Api;

namespace Changzhou.Bulletin.Web.Reading.Delivery;

/// <summary>Refuses addresses with control characters before anything renders with them (dotnet/aspnetcore #67763).</summary>
internal static class CleanAddresses
{
    public static void UseCleanAddresses(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HoldsControl(context.Request.Path.Value) && !HoldsControl(Uri.UnescapeDataString(context.Request.QueryString.Value ?? "")))
        {
            await next(context);
            return;
        }

        if (ApiDoor.IsOfInterface(context))
        {
            await ApiAnswer.Of(ApiProblem.Of(StatusCodes.Status400BadRequest, nameof(ApiWords.Malformed))).ExecuteAsync(context);
            return;
        }

        var messages = context.RequestServices.GetRequiredService<MessagePages>();
        await messages.WriteAsync(context, StatusCodes.Status400BadRequest);
    });

    private static bool HoldsControl(string? text) => text is not null && text.Any(char.IsControl);
}
