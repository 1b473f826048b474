namespace Changzhou.Bulletin.Drills.Inside;

/// <summary>What the portal tells the drill: lines that go out before anything else happens, among those of its log.</summary>
internal static class Said
{
    public const string Mark = "drill ";
    public const string Acknowledged = "ack ";
    public const string Killed = "killed ";
    public const string Away = "away";
    public const string Full = "full";
    public const string Differs = "differs";
    public const string Done = "done";
    public const string Failed = "failed ";
    public const string ByChance = "any";

    private static readonly Lock Turn = new();

    public static void Say(string words)
    {
        lock (Turn)
        {
            Console.Out.Write(Mark + words + "\n");
            Console.Out.Flush();
        }
    }
}
