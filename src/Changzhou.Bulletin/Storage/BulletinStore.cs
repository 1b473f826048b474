using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Changzhou.Bulletin.Storage;

/// <summary>Opens the store for staff, and for the public, whose role may read nothing but releases.</summary>
/// <param name="connectionString">Of the owner of the schemas.</param>
/// <param name="publicConnectionString">Of a login that may read schema release; null to take the owner's login with its rights cut down.</param>
public sealed class BulletinStore(string connectionString, string? publicConnectionString = null) : IDbContextFactory<BulletinDbContext>
{
    private readonly DbContextOptions<BulletinDbContext> owner = BulletinDbContext.Options(connectionString);
    private readonly DbContextOptions<BulletinDbContext> reader = BulletinDbContext.Options(publicConnectionString ?? AsPublicRole(connectionString));

    public BulletinDbContext CreateDbContext() => new(owner);

    /// <summary>For pages and data that anybody may ask for.</summary>
    public BulletinDbContext CreatePublicContext() => new(reader);

    public async Task MigrateAsync(CancellationToken cancel = default)
    {
        // The migrations' own lock is a table's, which an empty store has not yet.
        await using var turn = await StartTurn.TakeAsync(this, cancel);
        await using var db = CreateDbContext();
        await db.Database.MigrateAsync(cancel);
    }

    // The server sets the role at the start of each session, so a query of the public side cannot reach a draft by mistake.
    private static string AsPublicRole(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.Options = string.Join(' ', [builder.Options ?? "", $"-c role={BulletinDbContext.PublicRole}"]).Trim();
        return builder.ConnectionString;
    }
}
