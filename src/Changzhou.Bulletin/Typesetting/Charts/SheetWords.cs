namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>What pictures say beside the edition's own words.</summary>
internal static class SheetWords
{
    /// <summary>Empty for a first release, which is as it was made.</summary>
    public static string Release(int number) => number > 1 ? FormattableString.Invariant($"　第{number}次发布") : "";
}
