namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>What no workbook of figures comes near; beyond it a file was chosen by mistake or is hostile.</summary>
public sealed record WorkbookLimits
{
    public static WorkbookLimits Usual { get; } = new();

    public int MostBytes { get; init; } = 20 * 1024 * 1024;
    public int MostSheets { get; init; } = 200;

    /// <summary>Of one sheet, empty ones counted.</summary>
    public int MostRows { get; init; } = 100_000;

    /// <summary>The last column that may hold something.</summary>
    public int MostColumns { get; init; } = 500;

    /// <summary>Of the whole file, empty ones with a format counted.</summary>
    public int MostCells { get; init; } = 1_000_000;

    public int MostSharedText { get; init; } = 20 * 1024 * 1024;
    public int MostMerges { get; init; } = 5_000;

    /// <summary>As Excel has it.</summary>
    public int LongestText { get; init; } = 32_767;

    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>What is counted while a file is read; ends the reading when it is too much.</summary>
internal sealed class ReadingBudget(WorkbookLimits limits)
{
    private readonly long started = limits.Clock.GetTimestamp();
    private int cells;

    public WorkbookLimits Limits => limits;

    /// <exception cref="WorkbookRefusal">Too many cells.</exception>
    public void TakeCell()
    {
        if (++cells > limits.MostCells)
        {
            throw new WorkbookRefusal(WorkbookMessages.TooManyCells(limits.MostCells));
        }

        if (cells % 1024 == 0)
        {
            CheckTime();
        }
    }

    /// <exception cref="WorkbookRefusal">The time is up.</exception>
    public void CheckTime()
    {
        if (limits.Clock.GetElapsedTime(started) > limits.Time)
        {
            throw new WorkbookRefusal(WorkbookMessages.TooSlow(limits.Time));
        }
    }
}

/// <summary>Ends the reading of a file from within; the reader turns it into a fault.</summary>
internal sealed class WorkbookRefusal(Advice advice) : Exception(advice.What)
{
    public Advice Advice { get; } = advice;
}
