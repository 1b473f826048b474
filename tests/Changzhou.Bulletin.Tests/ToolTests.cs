using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Tests;

/// <summary>The command line as another program uses it: verbs, JSON, exit codes.</summary>
public sealed class ToolTests(TestDatabase database)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Imports_releases_prints_and_exports_the_very_same_folder()
    {
        var connection = await database.NewConnectionStringAsync(migrate: false);
        var folder = Directory.CreateTempSubdirectory("bulletin-tool-");
        try
        {
            var tried = await RunAsync(connection, "import", Repository.Edition2023, "--dry-run", "--json");
            Assert.Equal((0, true), (tried.ExitCode, tried.Json.GetProperty("dryRun").GetBoolean()));
            Assert.Equal(1, (await RunAsync(connection, "release", "2023", "--json")).ExitCode);

            var imported = await RunAsync(connection, "import", Repository.Edition2023, "--year", "2023", "--json");
            Assert.Equal((0, 358), (imported.ExitCode, imported.Json.GetProperty("figures").GetInt32()));
            Assert.Equal(0, (await RunAsync(connection, "import", Repository.Edition2023, "--json")).Json.GetProperty("changes").GetArrayLength());

            var released = await RunAsync(connection, "release", "2023", "--json");
            Assert.Equal((0, 1), (released.ExitCode, released.Json.GetProperty("release").GetInt32()));

            var pdf = Path.Combine(folder.FullName, "2023.pdf");
            Assert.Equal(0, (await RunAsync(connection, "print", "2023", "--out", pdf, "--standard", "ua-1", "--json")).ExitCode);
            Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(await File.ReadAllBytesAsync(pdf, Cancel), 0, 4));

            var copy = Path.Combine(folder.FullName, "copy");
            Assert.Equal(0, (await RunAsync(connection, "export", "2023", "--out", copy, "--json")).ExitCode);
            Assert.Equal(Files(Repository.Edition2023), Files(copy));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Backs_a_store_up_and_restores_it_into_an_empty_one_only()
    {
        var connection = await database.NewConnectionStringAsync(migrate: false);
        var folder = Directory.CreateTempSubdirectory("bulletin-tool-");
        try
        {
            var file = Path.Combine(folder.FullName, "store.backup");
            Assert.Equal(0, (await RunAsync(connection, "import", Repository.Edition2023, "--json")).ExitCode);
            var taken = await RunAsync(connection, "backup", "--out", file, "--json");
            Assert.Equal((0, new FileInfo(file).Length), (taken.ExitCode, taken.Json.GetProperty("bytes").GetInt64()));

            var refused = await RunAsync(connection, "restore", file, "--json");
            Assert.Equal(1, refused.ExitCode);
            Assert.Contains("目标数据库不是空的", refused.Json.ToString(), StringComparison.Ordinal);

            var elsewhere = await database.NewConnectionStringAsync(migrate: false);
            var restored = await RunAsync(elsewhere, "restore", file, "--json");
            Assert.Equal((0, taken.Json.GetProperty("rows").GetInt64()), (restored.ExitCode, restored.Json.GetProperty("rows").GetInt64()));
            Assert.Equal(0, (await RunAsync(elsewhere, "import", Repository.Edition2023, "--json")).Json.GetProperty("changes").GetArrayLength());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Refuses_to_release_a_draft_that_awaits_figures_and_says_which()
    {
        var connection = await database.NewConnectionStringAsync(migrate: false);
        var folder = Directory.CreateTempSubdirectory("bulletin-tool-");
        foreach (var (path, content) in Files(Repository.Edition2023))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.FullName, path))!);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, path), content.Replace("air.dust.mean,,,,,2.2", "air.dust.mean,,,,,待填", StringComparison.Ordinal), Cancel);
        }

        CopyBeside(folder.FullName);
        Assert.Equal(0, (await RunAsync(connection, "import", folder.FullName, "--json")).ExitCode);
        var released = await RunAsync(connection, "release", "2023", "--json");

        Assert.Equal(1, released.ExitCode);
        Assert.Contains("1 项数据待填", released.Json.ToString(), StringComparison.Ordinal);
        Assert.Contains("air.dust.mean@全市:2023#mean", released.Json.ToString(), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Refuses_a_correction_without_its_reason_with_exit_code_2_and_releases_it_with_one()
    {
        var store = await Releases.Correcting.ImportedAsync(database, Cancel);
        await using var db = store.CreateDbContext();
        var connection = db.Database.GetConnectionString()!;
        Assert.Equal(0, (await RunAsync(connection, "release", "2023", "--json")).ExitCode);
        await Releases.Correcting.SetPm25Async(store, 35, Cancel);

        var refused = await RunAsync(connection, "release", "2023", "--json");
        var corrected = await RunAsync(connection, "release", "2023", "--reason", "录入有误", "--json");

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("--reason", refused.Json.GetProperty("faults")[0].GetProperty("what").GetString(), StringComparison.Ordinal);
        Assert.Equal((0, 2), (corrected.ExitCode, corrected.Json.GetProperty("release").GetInt32()));
    }

    [Fact]
    public async Task Prints_a_folder_without_any_database()
    {
        var pdf = Path.GetTempFileName();
        var printed = await RunAsync("Host=127.0.0.1;Port=1", "print", Repository.Edition2023, "--out", pdf, "--json");
        Assert.Equal(0, printed.ExitCode);
        Assert.True(new FileInfo(pdf).Length > 100_000);
        File.Delete(pdf);
    }

    [Fact]
    public async Task Refuses_broken_input_with_file_line_and_column_and_exit_code_1()
    {
        var folder = Directory.CreateTempSubdirectory("bulletin-tool-");
        foreach (var (path, content) in Files(Repository.Edition2023))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.FullName, path))!);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, path), content.Replace("{air.pm25.compliance}", "{air.pm25.complience}", StringComparison.Ordinal), Cancel);
        }

        CopyBeside(folder.FullName);
        var refused = await RunAsync("Host=127.0.0.1;Port=1", "print", folder.FullName, "--out", Path.Combine(folder.FullName, "x.pdf"), "--json");

        Assert.Equal(1, refused.ExitCode);
        var fault = refused.Json.GetProperty("faults")[0];
        Assert.Equal("chapters/air.md", fault.GetProperty("file").GetString());
        Assert.True(fault.GetProperty("line").GetInt32() > 0 && fault.GetProperty("column").GetInt32() > 0);
        Assert.Contains("air.pm25.compliance", fault.GetProperty("whatToDo").GetString(), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("imprt")]
    [InlineData("import")]
    [InlineData("print", "2023", "--out", "x.pdf", "--standard", "x-9")]
    [InlineData("release", "MMXXIII")]
    public async Task Wrong_usage_ends_with_exit_code_2(params string[] arguments) =>
        Assert.Equal(2, (await RunAsync("Host=127.0.0.1;Port=1", arguments)).ExitCode);

    [Fact]
    public async Task Says_in_one_sentence_that_the_database_is_not_there()
    {
        var refused = await RunAsync("Host=127.0.0.1;Port=1", "release", "2023", "--json");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("不能连接数据库", refused.Json.GetProperty("faults")[0].GetProperty("what").GetString(), StringComparison.Ordinal);
    }

    private static void CopyBeside(string folder)
    {
        foreach (var name in (string[])["reference", "history"])
        {
            Directory.CreateDirectory(Path.Combine(folder, name));
            foreach (var file in Directory.GetFiles(Path.Combine(Repository.Seeds, name)))
            {
                File.Copy(file, Path.Combine(folder, name, Path.GetFileName(file)));
            }
        }
    }

    private static SortedDictionary<string, string> Files(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText),
        StringComparer.Ordinal);

    private static async Task<(int ExitCode, JsonElement Json)> RunAsync(string connection, params string[] arguments)
    {
        using var tool = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bulletin.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ConnectionStrings__Bulletin"] = connection },
        })!;
        var errors = tool.StandardError.ReadToEndAsync(Cancel);
        var output = await tool.StandardOutput.ReadToEndAsync(Cancel);
        await tool.WaitForExitAsync(Cancel);
        await errors;
        var json = arguments.Contains("--json") && output.StartsWith('{') ? JsonDocument.Parse(output).RootElement : default;
        return (tool.ExitCode, json);
    }
}
