using Changzhou.Bulletin.Proofing.Rules;
using Changzhou.Bulletin.Proofing.Wording;

namespace Changzhou.Bulletin.Proofing;

/// <summary>The rules of captions, structure, streaks, tone, names and wording.</summary>
public static class WordingRulebook
{
    /// <param name="dictionary">Names, slips and laws to look for.</param>
    public static IReadOnlyList<IRule> Of(Wordbook dictionary) =>
    [
        new CaptionYear(),
        new CaptionSubject(),
        new CaptionUnit(),
        new CaptionRepeated(),
        new CaptionNumber(),
        new SectionNumbers(),
        new ContentsAgree(),
        new SectionMisplaced(),
        new EmptySection(),
        new PassageRepeated(),
        new SignatureMissing(),
        new SummaryFigures(),
        new SystemCount(),
        new StreakDiffers(),
        new StreakAgainstHistory(),
        new RecordAgainstHistory(),
        new WorseningUnmentioned(),
        new ToneAgainstSign(),
        new ComparedYear(),
        new YearOfData(),
        new FromToWords(),
        new UnitMagnitude(),
        new ShareBounds(),
        new ShareNearby(),
        new PartsFallShort(),
        new TablePattern(),
        new PlaceNames(dictionary),
        new WordSlips(dictionary),
        new WordsRepeated(),
        new PunctuationPairs(),
        new PunctuationWidth(),
        new UnitNotation(),
        new ChemicalNotation(),
        new StandardForms(),
        new LawsInForce(dictionary),
    ];
}
