using Changzhou.Bulletin.Web.OpenData.Api;

namespace Changzhou.Bulletin.Web.Reading.Delivery;

/// <summary>Refuses addresses with control characters (dotnet/aspnetcore #67763), or with more questions than any page of ours asks, before anything renders with them.</summary>
internal static class CleanAddresses
{
    internal const int LongestQuery = 4096;
    internal const int MostFields = 100;

    public static void UseCleanAddresses(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var query = context.Request.QueryString.Value ?? "";
        if (query.Length <= LongestQuery && query.AsSpan().Count('&') < MostFields && !HoldsControl(context.Request.Path.Value) && !HoldsControl(Uri.UnescapeDataString(query)))
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
