using System.Collections.Concurrent;
using System.Globalization;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>Gives out canaries, each once, and knows again which is which.</summary>
internal sealed class Canaries
{
    /// <summary>The digits that all numbers have behind the point before their own four.</summary>
    public const string NumberMark = ".718394";

    public const int OwnDigits = 4;

    /// <summary>As many as the store takes (FigureValue).</summary>
    public const int Decimals = 10;

    /// <summary>Of well-made words that stand nowhere, to ask for beside those that do.</summary>
    private const int FirstDecoy = 60_000;

    private readonly ConcurrentQueue<Canary> words = [];
    private readonly ConcurrentQueue<(string Digits, Canary Canary)> numbers = [];
    private int next = -1;
    private int nextNumber = 1000;

    public IReadOnlyCollection<Canary> Words => words;

    public IReadOnlyCollection<(string Digits, Canary Canary)> Numbers => numbers;

    public static string Decoy(int number) => Canary.WordOf(FirstDecoy + number % 5000);

    public static string DecoyHead(int number) => Canary.HeadOf(9_000 + number % 1000);

    /// <summary>For a text: head and word.</summary>
    public string Text(string where, Fate fate)
    {
        var canary = New(where, fate);
        return canary.Head + canary.Word;
    }

    /// <summary>For what becomes part of an address: the word alone.</summary>
    public string Key(string where, Fate fate) => New(where, fate).Word;

    /// <summary>A number near another one, which no measurement ever gave.</summary>
    public decimal Number(decimal near, string where, Fate fate)
    {
        var own = Interlocked.Increment(ref nextNumber);
        // A nought at the end would not be printed everywhere.
        while (own % 10 == 0)
        {
            own = Interlocked.Increment(ref nextNumber);
        }

        var digits = string.Create(CultureInfo.InvariantCulture, $"{NumberMark}{own:0000}");
        numbers.Enqueue((digits, new(own, where, fate)));
        return decimal.Parse(string.Create(CultureInfo.InvariantCulture, $"{decimal.Truncate(Math.Abs(near))}{digits}"), CultureInfo.InvariantCulture) * (near < 0 ? -1 : 1);
    }

    private Canary New(string where, Fate fate)
    {
        var canary = new Canary(Interlocked.Increment(ref next), where, fate);
        if (canary.Number >= 9_000)
        {
            throw new InvalidOperationException("More canaries than heads that are told apart.");
        }

        words.Enqueue(canary);
        return canary;
    }
}
