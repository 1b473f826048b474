using System.Globalization;

namespace Changzhou.Bulletin.Storage.Embedded;

/// <summary>Holds a data directory for one portal; the operating system lets go when the process dies, however it dies.</summary>
internal sealed class DirectoryLock : IDisposable
{
    private readonly FileStream file;

    private DirectoryLock(FileStream file) => this.file = file;

    /// <exception cref="EmbeddedPostgresException">Another process holds the directory.</exception>
    public static DirectoryLock Take(string dataDirectory)
    {
        Directory.CreateDirectory(dataDirectory);
        var path = Path.Combine(dataDirectory, "portal.lock");
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (held is not DirectoryNotFoundException and not PathTooLongException)
        {
            throw new EmbeddedPostgresException(
                $"数据目录 {Path.GetFullPath(dataDirectory)} 正由另一个进程使用：请先停止它，或用 Bulletin__DataDirectory 指定另一个目录。", held);
        }

        file.SetLength(0);
        file.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        file.Flush();
        return new(file);
    }

    public void Dispose() => file.Dispose();
}
