namespace Changzhou.Bulletin.Storage;

/// <summary>Where the store and the seeds are; the same settings serve the portal and the command line.</summary>
public sealed record BulletinSettings
{
    /// <summary>ConnectionStrings__Bulletin: a PostgreSQL of the operator's; null for the embedded one.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>ConnectionStrings__BulletinPublic: a login that may read schema release only; null to cut down the rights of the other.</summary>
    public string? PublicConnectionString { get; init; }

    /// <summary>Bulletin__DataDirectory: where the embedded PostgreSQL keeps its files.</summary>
    public string DataDirectory { get; init; } = ".data";

    /// <summary>Bulletin__PostgresBinaries: the folder of initdb and postgres; null to search.</summary>
    public string? PostgresBinaries { get; init; }

    /// <summary>Bulletin__SeedsDirectory: the editions and reference data that an empty store starts with.</summary>
    public string SeedsDirectory { get; init; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <param name="read">Gives a setting by its name with colons, such as Bulletin:DataDirectory; null where it is not set.</param>
    public static BulletinSettings From(Func<string, string?> read)
    {
        string? Set(string name) => read(name) is { Length: > 0 } value ? value : null;
        var defaults = new BulletinSettings();
        return new()
        {
            ConnectionString = Set("ConnectionStrings:Bulletin"),
            PublicConnectionString = Set("ConnectionStrings:BulletinPublic"),
            DataDirectory = Set("Bulletin:DataDirectory") ?? defaults.DataDirectory,
            PostgresBinaries = Set("Bulletin:PostgresBinaries"),
            SeedsDirectory = Set("Bulletin:SeedsDirectory") ?? defaults.SeedsDirectory,
        };
    }
}
