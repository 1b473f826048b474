using Changzhou.Bulletin.Drills.Inside;
using Changzhou.Bulletin.Storage;

namespace Changzhou.Bulletin.Drills.Kills;

/// <summary>Which kill comes when: every moment of every act in turn, the three victims mixed as they were ordered.</summary>
internal sealed class KillPlan(DrillOptions options)
{
    /// <summary>Edits are as many as the rest together, and the first four are one of each act; a null is any moment.</summary>
    private static readonly (string Act, string? Moment)[] Portal =
    [
        ("edit", Failpoint.EditBeforeCommit), ("import", Failpoint.ImportWritten), ("release", Failpoint.ReleaseBeforeCommit), ("print", Failpoint.PrintAsked),
        ("edit", null), ("import", Failpoint.ImportBeforeCommit), ("edit", Failpoint.EditBeforeCommit), ("release", Failpoint.ReleaseWritten),
        ("edit", Failpoint.EditAfterCommit), ("import", Failpoint.ImportAfterCommit), ("edit", null), ("edit", Failpoint.EditAfterCommit),
        ("edit", Failpoint.EditBeforeCommit), ("import", null), ("edit", Failpoint.EditAfterCommit), ("release", Failpoint.ReleaseAfterCommit),
        ("edit", null), ("print", Failpoint.PaintAsked), ("edit", Failpoint.EditBeforeCommit), ("release", null),
        ("edit", Failpoint.EditAfterCommit), ("release", Failpoint.ReleaseLocked), ("edit", null), ("print", Failpoint.PrintAnswered),
    ];

    private static readonly (string Act, string? Moment)[] Worker =
    [
        ("print", Failpoint.PrintAsked), ("release", Failpoint.PaintAsked), ("print", null), ("release", Failpoint.PrintAsked),
        ("print", Failpoint.PrintAnswered), ("release", Failpoint.RasterAsked), ("print", Failpoint.PaintAsked), ("release", null), ("print", Failpoint.PaintAnswered),
    ];

    private static readonly (string Act, string? Moment)[] Database =
    [
        ("edit", Failpoint.EditBeforeCommit), ("release", Failpoint.ReleaseBeforeCommit), ("import", Failpoint.ImportBeforeCommit), ("edit", null),
        ("edit", Failpoint.EditAfterCommit), ("import", Failpoint.ImportWritten), ("release", Failpoint.ReleaseWritten), ("import", null),
        ("edit", Failpoint.EditBeforeCommit), ("import", Failpoint.ImportAfterCommit), ("release", Failpoint.ReleaseAfterCommit), ("release", null),
    ];

    private readonly Random random = new(options.Seed);

    public Random Random => random;

    /// <summary>Orders without the server's number, which only the day tells.</summary>
    public IEnumerable<Order> Orders()
    {
        var kills = Spread(Order.Portal, options.Portal, Portal).Concat(Spread(Order.Worker, options.Worker, Worker)).Concat(Spread(Order.Database, options.Database, Database));
        return kills.OrderBy(kill => kill.When).Select((kill, number) => kill.Order with { Token = kill.Order.Act == "edit" ? Guid.CreateVersion7().ToString() : $"k{number}" });
    }

    private IEnumerable<(double When, Order Order)> Spread(string victim, int count, (string Act, string? Moment)[] moments)
    {
        for (var kill = 0; kill < count; kill++)
        {
            var (act, moment) = moments[kill % moments.Length];
            // Prints and releases take seconds, edits a few milliseconds.
            var time = act == "edit" ? 1 + random.Next(20) : moment is Failpoint.PaintAnswered or Failpoint.PrintAnswered ? 1 : 1 + random.Next(2);
            yield return ((kill + 0.5) / count, new(act, "", moment, time, victim, 0));
        }
    }
}
