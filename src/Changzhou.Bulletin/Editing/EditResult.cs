namespace Changzhou.Bulletin.Editing;

/// <summary>What came of an edit.</summary>
public abstract record EditResult
{
    private EditResult()
    {
    }

    /// <param name="Version">That the next edit is made on.</param>
    /// <param name="Entry">Of the log; 0 where nothing differed and nothing was written.</param>
    public sealed record Saved(int Version, long Entry) : EditResult;

    /// <summary>Somebody else was first; nothing was changed, and the person chooses.</summary>
    /// <param name="By">Who was first.</param>
    /// <param name="Current">What stands now, as the log writes it.</param>
    /// <param name="Version">Of what stands now.</param>
    public sealed record Conflict(string By, DateTimeOffset At, string Current, int Version) : EditResult;

    /// <summary>Nothing was changed.</summary>
    /// <param name="What">What is wrong, in Chinese, without a full stop.</param>
    /// <param name="WhatToDo">What the person should do, in Chinese, without a full stop.</param>
    public sealed record Refused(string What, string WhatToDo) : EditResult;

    internal static Refused Refuse((string What, string WhatToDo) words) => new(words.What, words.WhatToDo);
}
