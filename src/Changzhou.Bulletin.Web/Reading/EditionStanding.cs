namespace Changzhou.Bulletin.Web.Reading;

/// <summary>How an edition stands to its readers: what a page says of itself above its text.</summary>
public abstract record EditionStanding
{
    private EditionStanding()
    {
    }

    /// <summary>What the public reads.</summary>
    public sealed record Current : EditionStanding;

    /// <summary>A release at its own lasting address.</summary>
    /// <param name="CurrentNumber">Of the release that is public; the same as the edition's own while it has not been corrected.</param>
    public sealed record Release(int CurrentNumber, DateTimeOffset CurrentReleasedAt) : EditionStanding;

    /// <summary>For those who were given the address only.</summary>
    /// <param name="Label">Whom it is for, or what.</param>
    /// <param name="Until">When the address expires; null where somebody ends it.</param>
    public sealed record Confidential(string Label, string Warning, DateTimeOffset? Until) : EditionStanding;
}
