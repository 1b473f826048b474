namespace Changzhou.Bulletin.Web.Guarding;

/// <summary>What was refused for safety's sake, by the path and never by what the sender wrote elsewhere.</summary>
internal static partial class RefusalLog
{
    public static ILogger Of(HttpContext context) => context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RefusalLog));

    [LoggerMessage(2401, LogLevel.Warning, "Refused {Method} {Path}: it came from a page of another site")]
    public static partial void OtherOrigin(ILogger logger, string method, string path);

    [LoggerMessage(2402, LogLevel.Warning, "Refused another open page of {Person}: too many are open")]
    public static partial void TooManySockets(ILogger logger, Guid person);

    [LoggerMessage(2403, LogLevel.Warning, "Refused {Path} to {Person}: not within the person's roles")]
    public static partial void OtherRole(ILogger logger, string path, Guid person);

    [LoggerMessage(2404, LogLevel.Warning, "Refused an attempt to sign in: too many from one address")]
    public static partial void TooManySignIns(ILogger logger);

    [LoggerMessage(2405, LogLevel.Warning, "Refused an upload of {Person}: too many within an hour")]
    public static partial void TooManyUploads(ILogger logger, Guid person);
}
