using System.Data.Common;
using Changzhou.Bulletin.Storage.Embedded;
using Changzhou.Bulletin.Typesetting;

namespace Changzhou.Bulletin.Storage;

/// <summary>What a machine can lack that is no bug of ours, as one sentence for its operator.</summary>
public static class Refusals
{
    /// <summary>Null for what is a bug, and deserves its stack trace.</summary>
    public static string? Explain(Exception failure) => failure switch
    {
        EmbeddedPostgresException or TypesettingException or InvalidSettingException => failure.Message,
        DbException { InnerException: System.Net.Sockets.SocketException } => $"不能连接数据库，请检查 ConnectionStrings__Bulletin 和数据库是否在运行：{failure.Message}",
        DbException { SqlState: "28P01" or "28000" or "3D000" or "42501" } => $"数据库拒绝了连接，请检查 ConnectionStrings__Bulletin 中的用户、口令和库名：{failure.Message}",
        _ => null,
    };
}
