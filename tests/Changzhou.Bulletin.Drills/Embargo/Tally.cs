using System.Collections.Concurrent;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>What was asked, and what came to light.</summary>
internal sealed class Tally
{
    private const int Told = 30;

    private readonly ConcurrentQueue<(int Grade, string What)> faults = [];
    private int requests;
    private int bodies;
    private int pdfs;
    private int workbooks;
    private int archives;
    private int leaked;
    private int early;
    private int unlike;
    private int otherwise;
    private int unanswered;

    public int Requests => requests;

    public int Bodies => bodies;

    public int Pdfs => pdfs;

    public int Workbooks => workbooks;

    public int Archives => archives;

    /// <summary>Bytes of canaries that were where they may not be.</summary>
    public int Leaked => leaked;

    /// <summary>Answers that had a word of the release before its minute.</summary>
    public int Early => early;

    /// <summary>Answers that differ from those of addresses which never were.</summary>
    public int Unlike => unlike;

    /// <summary>Private answers that may be kept or listed, failures (500), and whatever else is not as it must be.</summary>
    public int Otherwise => otherwise;

    /// <summary>503 and broken connections: a machine that is drowned gives nothing away, and nothing is learnt from it.</summary>
    public int NotAnswered => unanswered;

    public bool IsClean => leaked + early + unlike + otherwise == 0;

    /// <summary>The gravest first.</summary>
    public IEnumerable<string> Faults => faults.OrderBy(fault => fault.Grade).Select(fault => fault.What).Take(Told);

    public void Unanswered() => Interlocked.Increment(ref unanswered);

    public void Asked() => Interlocked.Increment(ref requests);

    public void Searched(ReadOnlySpan<byte> body, string type)
    {
        Interlocked.Increment(ref bodies);
        if (Opened.IsPdf(body))
        {
            Interlocked.Increment(ref pdfs);
        }
        else if (Opened.IsZip(body))
        {
            Interlocked.Increment(ref type.Contains("spreadsheet", StringComparison.Ordinal) ? ref workbooks : ref archives);
        }
    }

    public void Leak(Canary canary, string where)
    {
        Interlocked.Add(ref leaked, Canary.Length);
        Note(0, $"leaked “{canary.Where}” in {where}");
    }

    public void TooEarly(Canary canary, string where)
    {
        Interlocked.Increment(ref early);
        Note(1, $"early “{canary.Where}” in {where}");
    }

    public void Differs(string what)
    {
        Interlocked.Increment(ref unlike);
        Note(3, $"unlike {what}");
    }

    public void Wrong(string what)
    {
        Interlocked.Increment(ref otherwise);
        Note(2, what);
    }

    private void Note(int grade, string what) => faults.Enqueue((grade, what));
}
