namespace Changzhou.Bulletin.Tool;

/// <summary>What other tools rely on.</summary>
internal static class ExitCodes
{
    public const int Good = 0;

    /// <summary>Findings of severity error, or an input that was refused.</summary>
    public const int Refused = 1;

    public const int WrongUsage = 2;
}
