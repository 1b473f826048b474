namespace Changzhou.Bulletin.Storage.Backups;

/// <summary>What an operator is told of backups.</summary>
internal static class BackupWords
{
    public const string NoBackup = "这不是 bulletin backup 写出的备份文件，或已损坏。未恢复任何内容。";

    public static string Damaged(string table) => $"备份文件中的 {table} 与清单的校验值不符，文件已损坏。请改用另一份备份。未恢复任何内容。";

    public static string OtherShape(string theirs, string ours) =>
        $"备份来自另一版本的程序（{theirs}，本程序为 {ours}）。请用与备份同版本的程序恢复，再升级程序。未恢复任何内容。";

    public static string NotEmpty(string table) =>
        $"目标数据库不是空的（{table} 中已有数据）。请恢复到新的数据目录或空数据库，以免覆盖现有内容。未恢复任何内容。";

    public static string Differs(string table) => $"恢复后核对 {table}，与备份不一致，已全部撤回。请保留备份文件并联系维护人员。";

    public static string Exists(string file) => $"{file} 已存在，为免覆盖未写入。请换一个文件名。";
}
