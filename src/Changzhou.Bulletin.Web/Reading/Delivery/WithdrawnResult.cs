using System.Text;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading.Delivery;

/// <summary>410 with the notice of a withdrawal: a page for people, plain text for what reads data and pictures.</summary>
internal sealed class WithdrawnResult(YearStanding standing) : IResult
{
    private static readonly HashSet<string> ForMachines = [".csv", ".json", ".xlsx", ".zip", ".svg", ".png", ".jpg", ".jpeg"];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var file = httpContext.Request.Path.Value?.Split('/')[^1] ?? "";
        if (!ForMachines.Contains(Path.GetExtension(file)))
        {
            await httpContext.RequestServices.GetRequiredService<MessagePages>().WriteWithdrawnAsync(httpContext, standing);
            return;
        }

        httpContext.Response.Headers.CacheControl = KeptResult.AskAgain;
        await Results.Text($"{standing.Notice}\n", "text/plain", Encoding.UTF8, StatusCodes.Status410Gone).ExecuteAsync(httpContext);
    }
}
