namespace Changzhou.Bulletin.Storage;

/// <summary>Named moments at which a drill breaks something; where no drill listens they do nothing, and no setting can make them.</summary>
/// <remarks>The typesetting worker's are named after its verbs: paint, raster, print and preview.</remarks>
public static class Failpoint
{
    public const string EditBeforeCommit = "edit.before-commit";
    public const string EditAfterCommit = "edit.after-commit";
    public const string ImportWritten = "import.written";
    public const string ImportBeforeCommit = "import.before-commit";
    public const string ImportAfterCommit = "import.after-commit";
    public const string ReleaseLocked = "release.locked";
    public const string ReleaseWritten = "release.written";
    public const string ReleaseBeforeCommit = "release.before-commit";
    public const string ReleaseAfterCommit = "release.after-commit";
    public const string PaintAsked = "paint" + Asked;
    public const string PaintAnswered = "paint" + Answered;
    public const string RasterAsked = "raster" + Asked;
    public const string PrintAsked = "print" + Asked;
    public const string PrintAnswered = "print" + Answered;

    /// <summary>The worker has the question, and has not answered.</summary>
    internal const string Asked = ".asked";

    /// <summary>The worker's answer is here, and nothing was made of it.</summary>
    internal const string Answered = ".answered";

    private static Action<string>? drill;

    /// <summary>Told of every moment that comes by, by the thread that comes by.</summary>
    public static void Listen(Action<string> listener) => drill = listener;

    internal static void Reach(string name) => drill?.Invoke(name);
}
