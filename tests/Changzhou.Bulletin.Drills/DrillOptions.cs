using System.Globalization;

namespace Changzhou.Bulletin.Drills;

/// <summary>How long a drill is.</summary>
internal sealed record DrillOptions
{
    public int Writers { get; init; } = 8;
    public int Edits { get; init; } = 10_000;

    /// <summary>Kills of each kind.</summary>
    public int Portal { get; init; } = 30;
    public int Worker { get; init; } = 6;
    public int Database { get; init; } = 6;

    /// <summary>Where the time is over before the kills are, the drill ends with what it reached, and exit code 1.</summary>
    public int Minutes { get; init; } = 600;

    /// <summary>How long a trouble of the database lasts.</summary>
    public int Seconds { get; init; } = 20;

    /// <summary>Of scheduled releases.</summary>
    public int Rounds { get; init; } = 6;

    public int Files { get; init; } = 500;

    /// <summary>Asked of the portals while an edition is under embargo.</summary>
    public int Requests { get; init; } = 3000;
    public int Seed { get; init; } = 1;

    /// <summary>The folder of the portal to be killed: a published one starts faster than the one beside the drill.</summary>
    public string PortalFolder { get; init; } = AppContext.BaseDirectory;

    /// <summary>Null where a word is not understood.</summary>
    public static DrillOptions? Parse(string[] words)
    {
        var options = new DrillOptions();
        foreach (var pair in words.Chunk(2))
        {
            var next = pair is [var name, var value] ? With(options, name, value) : null;
            if (next is null)
            {
                return null;
            }

            options = next;
        }

        return options;
    }

    private static DrillOptions? With(DrillOptions options, string name, string value)
    {
        if (name == "--portal-folder")
        {
            return Directory.Exists(value) ? options with { PortalFolder = Path.GetFullPath(value) } : null;
        }

        return !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? null : name switch
        {
            "--writers" => options with { Writers = number },
            "--edits" => options with { Edits = number },
            "--portal" => options with { Portal = number },
            "--worker" => options with { Worker = number },
            "--database" => options with { Database = number },
            "--minutes" => options with { Minutes = number },
            "--seconds" => options with { Seconds = number },
            "--requests" => options with { Requests = number },
            "--files" => options with { Files = number },
            "--rounds" => options with { Rounds = number },
            "--seed" => options with { Seed = number },
            _ => null,
        };
    }
}
