using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Benchmarks.Mutations;

/// <summary>One slip made in one line.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Text">The line as it is after the slip.</param>
/// <param name="Of">The figure that was touched; null for a row.</param>
/// <param name="IsRedundant">Whether the document says elsewhere what would show the slip.</param>
internal sealed record Mutation(MutationKind Kind, int Line, string Text, Mention? Of, bool IsRedundant);

internal enum MutationKind
{
    Digit,
    Point,
    PercentAndPoints,
    Direction,
    Row,
    Unit,
    Year,
    Class,
}

internal static class MutationNames
{
    public static string Name(this MutationKind kind) => kind switch
    {
        MutationKind.Digit => "改一个数字",
        MutationKind.Point => "小数点移位",
        MutationKind.PercentAndPoints => "百分比与百分点互换",
        MutationKind.Direction => "变化方向词互换",
        MutationKind.Row => "表格一行错位",
        MutationKind.Unit => "单位互换",
        MutationKind.Year => "改年份",
        _ => "改类别、等级",
    };
}

/// <summary>A bulletin without slips of ours, as lines and as read.</summary>
internal sealed record Specimen(string Name, IReadOnlyList<string> Lines, OfficialDocument Document)
{
    public static Specimen Of(string name, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return new(name, lines, Read(name, lines));
    }

    public OfficialDocument With(Mutation mutation)
    {
        var lines = Lines.ToArray();
        lines[mutation.Line - 1] = mutation.Text;
        return Read(Name, lines);
    }

    private static OfficialDocument Read(string name, IEnumerable<string> lines)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return OfficialDocumentReader.Read(stream, name) is DocumentReading.Accepted accepted ? accepted.Document : throw new InvalidDataException(name);
    }
}
