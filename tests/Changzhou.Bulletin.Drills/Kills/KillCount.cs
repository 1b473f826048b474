using System.Globalization;
using System.Text;

namespace Changzhou.Bulletin.Drills.Kills;

/// <summary>What was killed, what came of it, and how long it took to be back.</summary>
internal sealed class KillCount
{
    private readonly SortedDictionary<string, int> moments = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Victim, string Site), int> kills = [];
    private readonly Dictionary<string, List<TimeSpan>> recoveries = [];

    public int Acknowledged { get; set; }
    public int Lost { get; set; }
    public int HalfDone { get; set; }
    public int Twice { get; set; }
    public string? LogFault { get; set; }

    public int Kills => kills.Values.Sum();

    public bool IsClean => (Lost, HalfDone, Twice) == (0, 0, 0) && LogFault is null;

    public void Killed(string victim, string site, string act, string moment)
    {
        var name = moment == Inside.Said.ByChance ? $"any of {act}" : moment;
        moments[$"{victim} at {name}"] = moments.GetValueOrDefault($"{victim} at {name}") + 1;
        kills[(victim, site)] = kills.GetValueOrDefault((victim, site)) + 1;
    }

    public void Back(string victim, TimeSpan after)
    {
        if (!recoveries.TryGetValue(victim, out var all))
        {
            recoveries[victim] = all = [];
        }

        all.Add(after);
    }

    public string Print(TimeSpan took)
    {
        var text = new StringBuilder();
        foreach (var (moment, count) in moments)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {count,4} {moment}");
        }

        var victims = kills.Keys.Select(key => key.Victim).Distinct().Order(StringComparer.Ordinal).ToList();
        text.AppendJoin(", ", victims.Select(victim =>
            $"{victim} kills {kills.Where(pair => pair.Key.Victim == victim).Sum(pair => pair.Value)} ({string.Join(", ", kills.Where(pair => pair.Key.Victim == victim).OrderBy(pair => pair.Key.Site, StringComparer.Ordinal).Select(pair => $"{pair.Value} with the {pair.Key.Site} database"))})"));
        text.AppendLine(CultureInfo.InvariantCulture, $"; {took.TotalMinutes:0.0} min");
        text.AppendLine(CultureInfo.InvariantCulture, $"acknowledged {Acknowledged}, lost {Lost}, half published or half done {HalfDone}, published or done twice {Twice}, log {LogFault ?? "whole"}");
        text.Append("back after, median and longest: ").AppendJoin(", ", victims.Where(recoveries.ContainsKey).Select(victim =>
            string.Create(CultureInfo.InvariantCulture, $"{victim} {recoveries[victim].Order().ElementAt(recoveries[victim].Count / 2).TotalSeconds:0.0} s and {recoveries[victim].Max().TotalSeconds:0.0} s")));
        return text.ToString();
    }
}
