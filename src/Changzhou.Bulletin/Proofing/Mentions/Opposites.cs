namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Words of which a figure has the one or the other: a 夜间 figure is of no 昼间 indicator, however alike the rest of the name is.</summary>
internal static class Opposites
{
    private static readonly (string One, string Other)[] Pairs =
    [
        ("昼", "夜"), ("超标", "达标"), ("超标", "优良"), ("污染", "优良"), ("国控", "省控"), ("移入", "移出"), ("转入", "转出"),
        ("产生", "处置"), ("最大", "最小"), ("总氮", "总磷"), ("生活", "工业"), ("焚烧", "填埋"),
    ];

    public static bool Between(string subject, string name) =>
        Array.Exists(Pairs, pair => Denies(subject, name, pair.One, pair.Other) || Denies(subject, name, pair.Other, pair.One));

    private static bool Denies(string subject, string name, string said, string opposite) =>
        subject.Contains(said, StringComparison.Ordinal) && !subject.Contains(opposite, StringComparison.Ordinal)
        && name.Contains(opposite, StringComparison.Ordinal) && !name.Contains(said, StringComparison.Ordinal);
}
