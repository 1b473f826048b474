namespace Changzhou.Bulletin.Typesetting;

/// <summary>How the typesetting worker is started and how long it is waited for.</summary>
public sealed record TypesettingOptions
{
    /// <summary>Path or name of Node.js 20 or newer.</summary>
    public string Node { get; init; } = "node";

    /// <summary>The folder node_modules; null to look for it, see <see cref="NodeParts.Locate"/>.</summary>
    public string? NodeModules { get; init; }

    /// <summary>The public side, such as https://example.gov.cn: printed charts carry a code that leads there. Null prints none.</summary>
    public Uri? Site { get; init; }

    /// <summary>A request that takes longer is given up and its worker killed.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);
}
