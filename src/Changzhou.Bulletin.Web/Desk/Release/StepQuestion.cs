namespace Changzhou.Bulletin.Web.Desk.Release;

/// <summary>What a confirmation says and asks, and what was answered.</summary>
public sealed class StepQuestion
{
    /// <summary>What will happen; one paragraph each.</summary>
    public required IReadOnlyList<string> Lead { get; init; }

    /// <summary>On the button that does it.</summary>
    public required string Confirm { get; init; }

    /// <summary>Shown while it is done.</summary>
    public string Busy { get; init; } = ReleaseWords.Busy;

    /// <summary>Null where no words are asked for.</summary>
    public string? NoteLabel { get; init; }

    public string? NoteHelp { get; init; }

    /// <summary>Null where no time is asked for.</summary>
    public string? TimeLabel { get; init; }

    /// <summary>That has to be typed; null where the button is enough.</summary>
    public int? TypedYear { get; init; }

    /// <summary>Takes something away from readers or from others.</summary>
    public bool IsGrave { get; init; }

    public string Note { get; set; } = "";

    public DateTimeOffset? Time { get; set; }

    public string Typed { get; set; } = "";
}
