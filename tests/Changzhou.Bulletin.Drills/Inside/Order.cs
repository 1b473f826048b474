using System.Globalization;

namespace Changzhou.Bulletin.Drills.Inside;

/// <summary>What the drill wants done, and what is to be killed at which moment of it.</summary>
/// <param name="Act">edit, import, release or print.</param>
/// <param name="Moment">A name of Failpoint; null for a moment that the drill chooses.</param>
/// <param name="Time">The how many-th time that the act comes by the moment.</param>
/// <param name="Victim">portal, worker or database.</param>
/// <param name="Server">The database's process.</param>
internal sealed record Order(string Act, string Token, string? Moment, int Time, string Victim, int Server)
{
    public const string Portal = "portal";
    public const string Worker = "worker";
    public const string Database = "database";

    /// <summary>Kill now, instead of at a moment.</summary>
    public const string Strike = "strike";

    /// <summary>Enough: end after what is acknowledged next.</summary>
    public const string End = "end";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Act} {Token} {Moment ?? "-"} {Time} {Victim} {Server}");

    public static Order? Parse(string line) => line.Split(' ') is [var act, var token, var moment, var time, var victim, var server]
        ? new(act, token, moment == "-" ? null : moment, int.Parse(time, CultureInfo.InvariantCulture), victim, int.Parse(server, CultureInfo.InvariantCulture))
        : null;
}
