namespace Changzhou.Bulletin.Editing.Figures;

/// <summary>What an editor of the grid is told, in one place: what is wrong, what to do.</summary>
internal static class GridWords
{
    public static (string, string) BehindLastRow => ("表格中没有这一行", "请少粘贴几行，或清除筛选后再粘贴");
    public static (string, string) TooManyColumns => ("粘贴的栏数太多", "请只复制“数值”一栏，或“数值”和“来源”两栏");
    public static (string, string) EditedSince(string by) => ($"此后“{by}”又改过", "请在该数据的编辑历史中查看，需要时单独恢复");
    public static (string, string) Gone => ("该数据已被删除", "请先在“新增数据”中补回");
    public static (string, string) OtherKind => ("指标的数值类型已改变，原值不再适用", "请直接填写新值");
}
