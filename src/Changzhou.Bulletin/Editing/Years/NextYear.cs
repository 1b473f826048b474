using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;

namespace Changzhou.Bulletin.Editing.Years;

/// <summary>What came of making the next year's edition.</summary>
public abstract record NextYearResult
{
    private NextYearResult()
    {
    }

    /// <param name="Reviews">Sentences that a person must look at, in reading order.</param>
    public sealed record Made(int Year, IReadOnlyList<Review> Reviews) : NextYearResult;

    /// <param name="What">What is wrong, in Chinese, without a full stop.</param>
    /// <param name="WhatToDo">What the person should do, in Chinese, without a full stop.</param>
    public sealed record Refused(string What, string WhatToDo) : NextYearResult;
}

/// <summary>Makes the draft of a new year from the draft of the year before.</summary>
public sealed class NextYear(BulletinStore store)
{
    public async Task<NextYearResult> MakeAsync(int last, Actor by, CancellationToken cancel = default)
    {
        if (Right.Arrange.Refuse(by) is { } notAllowed)
        {
            return new NextYearResult.Refused(notAllowed.What, notAllowed.WhatToDo);
        }

        var (drafts, year) = (new DraftStore(store, by), last + 1);
        // Asked first: of two who press the button together, the second is refused.
        var entry = await drafts.EntryAsync(year, cancel);
        if ((await drafts.YearsAsync(cancel)).Contains(year))
        {
            return Refuse(YearWords.Exists(year));
        }

        var draft = await drafts.LoadAsync(last, cancel);
        if (draft.Edition is null)
        {
            return Refuse(EditWords.NoEdition(last));
        }

        var next = NextEdition.Of(draft.Edition, draft.Catalogue, draft.History);
        return await drafts.ReplaceAsync(next.Edition, draft.Catalogue, next.History, new(DraftSource.Next, "") { LastEdit = entry }, cancel) is EditResult.Refused refused
            ? new NextYearResult.Refused(refused.What, refused.WhatToDo)
            : new NextYearResult.Made(year, next.Reviews);
    }

    private static NextYearResult.Refused Refuse((string What, string WhatToDo) words) => new(words.What, words.WhatToDo);
}
