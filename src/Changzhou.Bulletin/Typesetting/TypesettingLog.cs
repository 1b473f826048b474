using Microsoft.Extensions.Logging;

namespace Changzhou.Bulletin.Typesetting;

internal static partial class TypesettingLog
{
    [LoggerMessage(4101, LogLevel.Information, "Typesetting worker {ProcessId} started")]
    public static partial void WorkerStarted(this ILogger logger, int processId);

    [LoggerMessage(4102, LogLevel.Warning, "Typesetting worker failed at {Verb} and is replaced: {Reason}")]
    public static partial void WorkerReplaced(this ILogger logger, string verb, string reason);

    [LoggerMessage(4103, LogLevel.Warning, "Typesetting worker says: {Line}")]
    public static partial void WorkerSays(this ILogger logger, string line);
}
