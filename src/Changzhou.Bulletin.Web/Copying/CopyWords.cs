namespace Changzhou.Bulletin.Web.Copying;

/// <summary>What an operator is told of a copy.</summary>
internal static class CopyWords
{
    public const string NothingPublic = "没有已发布的公报，无可复制。请先发布一年的公报。";

    public static string NotEmpty(string folder) => $"{folder} 里有别的文件，为免误删未写入。请换一个空文件夹，或指定先前由 bulletin site 写出的文件夹。";

    public static string Failed(string address, int status) => $"{address} 出错（{status}），没有写出静态副本，原有副本未动。请先在门户上打开该页查看原因。";
}
