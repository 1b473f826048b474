namespace Changzhou.Bulletin.Releasing.Errata;

/// <summary>What places of an edition are called that have no title of their own.</summary>
internal static class ErrataWords
{
    public const string Edition = "封面与版本信息";
    public const string Summary = "综述";
    public const string Between = " · ";
    public const string CellBreak = "｜";
}
