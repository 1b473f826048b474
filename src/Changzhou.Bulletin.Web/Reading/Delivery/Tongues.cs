using System.Globalization;

namespace Changzhou.Bulletin.Web.Reading.Delivery;

/// <summary>Marks an endpoint as a page that is there in Chinese and, below /en, in English.</summary>
public sealed class BothTongues;

/// <summary>Takes /en off an address and makes its page in English.</summary>
internal static class Tongues
{
    /// <remarks>Before routing.</remarks>
    public static void UseTongues(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var whole = context.Request.Path;
        if (!whole.StartsWithSegments(Tongue.EnglishPrefix, StringComparison.Ordinal, out var rest))
        {
            CultureInfo.CurrentUICulture = Tongue.Chinese;
            await next(context);
            return;
        }

        CultureInfo.CurrentUICulture = Tongue.English;
        context.Request.Path = rest.HasValue ? rest : "/";
        context.Features.Set(new WrittenPath(whole));
        await next(context);
    });

    /// <summary>Files, data and the desk are there once: below /en they are not.</summary>
    /// <remarks>After routing.</remarks>
    public static void UseOneTongueForFiles(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<WrittenPath>() is { } written && context.GetEndpoint()?.Metadata.GetMetadata<BothTongues>() is null)
        {
            context.SetEndpoint(null);
            context.Request.Path = written.Path;
        }

        await next(context);
    });

    private sealed record WrittenPath(PathString Path);
}
