using Npgsql;

namespace Changzhou.Bulletin.Storage;

/// <summary>How long a database that is away or hangs is waited for, unless the operator's connection string says otherwise.</summary>
internal static class Patience
{
    /// <summary>Seconds until a connection must stand; Npgsql's own are 15.</summary>
    private const int Connecting = 5;

    /// <summary>Seconds for what a page asks. A search of a thousand editions took 3.</summary>
    private const int Reading = 8;

    /// <summary>For a question that needs no lock and no disk, and so is answered at once by a server that answers at all.</summary>
    public static readonly TimeSpan Greeting = TimeSpan.FromSeconds(5);

    /// <summary>Staff import and index whole editions: their commands keep Npgsql's 30 seconds.</summary>
    public static string OfStaff(string connectionString) => With(connectionString, (nameof(NpgsqlConnectionStringBuilder.Timeout), Connecting)).ConnectionString;

    /// <summary>Readers are told soon that a page is not to be had.</summary>
    public static string OfReaders(string connectionString) => With(
        connectionString, (nameof(NpgsqlConnectionStringBuilder.Timeout), Connecting), (CommandTimeout, Reading)).ConnectionString;

    private const string CommandTimeout = "Command Timeout";

    private static NpgsqlConnectionStringBuilder With(string connectionString, params IEnumerable<(string Name, int Seconds)> limits)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        foreach (var (name, seconds) in limits.Where(limit => !builder.Keys.Any(key => key == limit.Name)))
        {
            builder[name] = seconds;
        }

        return builder;
    }
}
