namespace Changzhou.Bulletin.Web.Reading.Indicators.Charts;

/// <summary>A rectangle of the picture.</summary>
public sealed record Box(decimal Left, decimal Top, decimal Right, decimal Bottom)
{
    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Holds(Box other) => Left <= other.Left && other.Right <= Right && Top <= other.Top && other.Bottom <= Bottom;

    public static Box Around(decimal x, decimal y, decimal half) => new(x - half, y - half, x + half, y + half);
}

/// <summary>Finds places for labels where nothing stands yet.</summary>
internal sealed class FreePlaces(Box frame)
{
    private readonly List<Box> taken = [];

    public void Take(Box box) => taken.Add(box);

    /// <summary>What a line crosses, in small boxes along it.</summary>
    public void TakeLine(decimal fromX, decimal fromY, decimal toX, decimal toY)
    {
        var pieces = (int)(Math.Max(Math.Abs(toX - fromX), Math.Abs(toY - fromY)) / 6) + 1;
        for (var piece = 0; piece <= pieces; piece++)
            Take(Box.Around(fromX + (toX - fromX) * piece / pieces, fromY + (toY - fromY) * piece / pieces, 2));
    }

    /// <summary>The first of the places that is free, which then is taken; null where none is.</summary>
    public PlacedText? Place(string text, decimal size, IEnumerable<(decimal X, decimal Y, string Anchor)> places)
    {
        var width = TextWidth.Of(text, size);
        foreach (var (x, y, anchor) in places)
        {
            var left = anchor switch { "start" => x, "end" => x - width, _ => x - width / 2 };
            var box = new Box(left, y - size, left + width, y + size / 4);
            if (frame.Holds(box) && !taken.Exists(box.Meets))
            {
                Take(box);
                return new(text, x, y, anchor);
            }
        }

        return null;
    }
}

/// <param name="Anchor">start, middle or end</param>
public sealed record PlacedText(string Text, decimal X, decimal Y, string Anchor);

/// <summary>About how wide a text is: no font can be asked on the server, so a little more than most fonts take.</summary>
internal static class TextWidth
{
    public static decimal Of(string text, decimal size) => size * text.Sum(letter => letter < 0x2000 ? 0.58m : 1m);
}
