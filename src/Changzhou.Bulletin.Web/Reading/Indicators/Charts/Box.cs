namespace Changzhou.Bulletin.Web.Reading.Indicators.Charts;

/// <summary>A rectangle of the picture.</summary>
public sealed record Box(decimal Left, decimal Top, decimal Right, decimal Bottom)
{
    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Holds(Box other) => Left <= other.Left && other.Right <= Right && Top <= other.Top && other.Bottom <= Bottom;

    public static Box Around(decimal x, decimal y, decimal half) => new(x - half, y - half, x + half, y + half);
}

/// <summary>Finds places for labels: where nothing stands yet, or at least no mark and no other label.</summary>
internal sealed class FreePlaces(Box frame)
{
    private readonly List<Box> taken = [];
    private readonly List<Box> crossed = [];

    public void Take(Box box) => taken.Add(box);

    /// <summary>What a line crosses, in small boxes along it; a label may stand on it, on a ground of its own, where no other place is left.</summary>
    public void TakeLine(decimal fromX, decimal fromY, decimal toX, decimal toY)
    {
        var pieces = (int)(Math.Max(Math.Abs(toX - fromX), Math.Abs(toY - fromY)) / 6) + 1;
        for (var piece = 0; piece <= pieces; piece++)
            crossed.Add(Box.Around(fromX + (toX - fromX) * piece / pieces, fromY + (toY - fromY) * piece / pieces, 2));
    }

    /// <summary>The first of the places that is free, which then is taken; null where none is.</summary>
    public PlacedText? Place(string text, decimal size, IReadOnlyList<(decimal X, decimal Y, string Anchor)> places)
    {
        var width = TextWidth.Of(text, size);
        var free = places.Select(place => (Text: new PlacedText(text, place.X, place.Y, place.Anchor), Box: Around(place, width, size)))
            .Where(place => frame.Holds(place.Box) && !taken.Exists(place.Box.Meets)).ToList();
        if (free.Count == 0)
            return null;

        var clear = free.FindIndex(place => !crossed.Exists(place.Box.Meets));
        var found = free[Math.Max(clear, 0)];
        Take(found.Box);
        return found.Text;
    }

    private static Box Around((decimal X, decimal Y, string Anchor) place, decimal width, decimal size)
    {
        var left = place.Anchor switch { "start" => place.X, "end" => place.X - width, _ => place.X - width / 2 };
        return new(left, place.Y - size, left + width, place.Y + size / 4);
    }
}

/// <param name="Anchor">start, middle or end</param>
public sealed record PlacedText(string Text, decimal X, decimal Y, string Anchor);

/// <summary>About how wide a text is: no font can be asked on the server, so a little more than most fonts take.</summary>
internal static class TextWidth
{
    public static decimal Of(string text, decimal size) => size * text.Sum(letter => letter < 0x2000 ? 0.58m : 1m);
}
