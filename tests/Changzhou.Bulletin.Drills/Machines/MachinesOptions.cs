using System.Globalization;

namespace Changzhou.Bulletin.Drills.Machines;

/// <summary>How long the drill of several machines is.</summary>
/// <param name="Rounds">How often all portals are restarted, one after another.</param>
internal sealed record MachinesOptions(int Rounds = 1, int Connections = 16)
{
    /// <summary>Null where a word is not understood.</summary>
    public static MachinesOptions? Parse(string[] words)
    {
        var options = new MachinesOptions();
        foreach (var pair in words.Chunk(2))
        {
            if (pair is not [var name, var value] || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            {
                return null;
            }

            switch (name)
            {
                case "--rounds": options = options with { Rounds = number }; break;
                case "--connections": options = options with { Connections = number }; break;
                default: return null;
            }
        }

        return options;
    }
}
