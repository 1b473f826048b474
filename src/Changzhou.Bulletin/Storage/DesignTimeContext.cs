using Microsoft.EntityFrameworkCore.Design;

namespace Changzhou.Bulletin.Storage;

/// <summary>For `dotnet ef migrations add`, which needs a model and no server.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<BulletinDbContext>
{
    public BulletinDbContext CreateDbContext(string[] args) => new(BulletinDbContext.Options("Host=127.0.0.1"));
}
