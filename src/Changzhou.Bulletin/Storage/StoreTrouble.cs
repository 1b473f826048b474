using System.Data.Common;
using Npgsql;

namespace Changzhou.Bulletin.Storage;

/// <summary>What the database cannot do now and can do later, against what it refuses for good.</summary>
public static class StoreTrouble
{
    /// <summary>disk_full (PostgreSQL, appendix A).</summary>
    private const string DiskFull = "53100";

    /// <summary>Away, stopping, starting, slow beyond patience, or without space; the same act may succeed later.</summary>
    public static bool Is(Exception failure) => failure switch
    {
        // Classes 08 connection, 53 resources, 57 operator's intervention, 58 system, XX internal.
        PostgresException said => said.SqlState[..2] is "08" or "53" or "57" or "58" or "XX",
        DbException => true,
        // EF passes over a connection that dies while it lets a savepoint go; the commit then finds the transaction gone, and why.
        ObjectDisposedException { InnerException: { } why } => Is(why),
        _ => false,
    };

    /// <summary>No space is left where the database writes, and nothing was written.</summary>
    public static bool IsFull(Exception? failure) =>
        failure is PostgresException { SqlState: DiskFull } || failure is { InnerException: { } inner } && IsFull(inner);
}
