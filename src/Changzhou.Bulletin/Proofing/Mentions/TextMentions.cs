using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Turns the figures of one text into mentions: what each is of, where, and when.</summary>
internal sealed class TextMentions(Linker linker, RegionReader regions, int? documentYear)
{
    public IEnumerable<Mention> Find(LocatedText located, DocumentPlace place, int block, int firstGroup, int skip = 0)
    {
        var text = located.Text;
        var figures = TextFigures.Find(text, skip);
        var times = new Times(text, documentYear);
        var topic = TopicReader.Of(place.Chapter);
        var found = new List<Mention>();
        for (var i = 0; i < figures.Drafts.Count; i++)
        {
            var draft = figures.Drafts[i];
            var around = Surroundings.Of(figures.Sentences, figures.Drafts, i);
            foreach (var subject in around.Subjects)
            {
                var mention = Mention(draft, subject, around, located, place, topic, times, figures) with
                {
                    Block = block,
                    Group = draft.Group + firstGroup,
                    GroupIndex = draft.GroupIndex,
                };
                found.Add(Asides.Completed(mention, text, found));
            }
        }

        return found;
    }

    private Mention Mention(Draft draft, string subject, Surroundings around, LocatedText located, DocumentPlace place, string? topic, Times times, TextFigures figures)
    {
        var text = located.Text;
        var sentence = figures.Sentences.SentenceAt(draft.Start);
        var clause = figures.Sentences.ClauseAt(draft.Start);
        var zones = around.Zones(draft, subject, place);
        var (indicator, statistic) = linker.Link(draft, zones, subject, topic, StatisticReader.Of(draft, subject + text[clause.Start..draft.Start]));
        var isBefore = around.IsValueBefore;
        var (against, words) = draft.Direction != ChangeDirection.None || Fit.ChangeStatistic(draft.Kind) is not null || isBefore
            ? times.ComparedWith(sentence.Start, draft.End) : (null, "");
        return new()
        {
            Span = located.Locate(draft.Start, draft.Length),
            Offset = draft.Start,
            Length = draft.Length,
            Kind = draft.Kind,
            Value = draft.Value,
            Number = draft.Number,
            Low = draft.Low,
            High = draft.High,
            Decimals = draft.Decimals,
            Unit = draft.Unit,
            PrintedUnit = draft.PrintedUnit,
            Qualifier = draft.Qualifier,
            Bound = draft.Bound,
            Direction = Direction(draft, indicator),
            DirectionWord = draft.DirectionWord,
            ComparedWith = isBefore ? null : against,
            ComparisonWords = isBefore ? "" : words,
            Indicator = indicator?.Code,
            Statistic = statistic,
            Region = Region(text, sentence.Start, clause, draft, subject),
            Period = isBefore ? against ?? times.At(sentence.Start, draft.Start)?.YearBefore() : times.At(sentence.Start, draft.Start),
            Subject = subject.Replace("|", "", StringComparison.Ordinal),
            Clause = text[clause.Start..clause.End],
            Sentence = text[sentence.Start..sentence.End],
            SentenceStart = draft.Start - sentence.Start,
            Place = place,
            Block = 0,
            Worded = draft.Worded,
        };
    }

    /// <summary>改善 is a fall of what should be low and a rise of what should be high.</summary>
    private static ChangeDirection Direction(Draft draft, Indicator? indicator) =>
        draft.DirectionWord != "改善" ? draft.Direction
        : indicator?.Better switch { Editions.Direction.Lower => ChangeDirection.Down, Editions.Direction.Higher => ChangeDirection.Up, _ => ChangeDirection.None };

    private string? Region(string text, int sentence, (int Start, int End) clause, Draft draft, string subject) =>
        regions.Last(subject.Split('|')[0]) ?? regions.Last(text[clause.Start..draft.Start])
        ?? (regions.NamesUnknown(text[clause.Start..draft.Start]) ? null
            : regions.Last(text[sentence..draft.Start]) ?? (regions.NamesUnknown(text[sentence..draft.Start]) ? null : Catalogue.WholeCity));
}
