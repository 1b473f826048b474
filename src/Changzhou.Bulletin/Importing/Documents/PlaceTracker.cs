using System.Globalization;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Follows the headings to say where a block stands, and notices numbers that jump.</summary>
internal sealed class PlaceTracker(List<LayoutAccident> accidents)
{
    private readonly Dictionary<HeadingLevel, int> last = [];
    private int parts;
    private int chapters;

    public DocumentPlace Place { get; private set; } = DocumentPlace.Start;

    public void Open(HeadingLevel level, string number, string title, int line)
    {
        Check(level, number, line);
        if (level == HeadingLevel.Part)
        {
            (parts, chapters) = (parts + 1, 0);
        }
        else if (level == HeadingLevel.Chapter && number.Length > 0)
        {
            chapters++;
        }

        var counted = level > HeadingLevel.Chapter ? Place.Number
            : (level == HeadingLevel.Chapter && number.Length == 0) ? ""
            : string.Join('.', new[] { parts, chapters }.Where(count => count > 0).Select(count => count.ToString(CultureInfo.InvariantCulture)));
        Place = level switch
        {
            HeadingLevel.Title => Place,
            HeadingLevel.Part => new(title, null, null, null, counted),
            HeadingLevel.Chapter => new(Place.Part, title, null, null, counted),
            HeadingLevel.Section => Place with { Section = title, Item = null },
            _ => Place with { Item = title },
        };
    }

    private void Check(HeadingLevel level, string number, int line)
    {
        if (HeadingNumber.Of(number + "题") is not { Value: > 0 } parsed)
        {
            return;
        }

        for (var lower = level + 1; lower <= HeadingLevel.Item; lower++)
        {
            last.Remove(lower);
        }

        if (parsed.Style is not (NumberStyle.Dotted or NumberStyle.Digit) && parsed.Value != 1 && parsed.Value != last.GetValueOrDefault(level) + 1)
        {
            accidents.Add(new(AccidentKind.HeadingOrder, line, $"标题序号不连续：“{number}”之前是第{last.GetValueOrDefault(level)}号。"));
        }

        last[level] = parsed.Value;
    }
}
