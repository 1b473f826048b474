using System.Diagnostics;
using System.Text.Json;

namespace Changzhou.Bulletin.Tests.Workbooks;

/// <summary>The command line that imports workbooks: options, JSON, exit codes.</summary>
public sealed class CommandTests(TestDatabase database) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bulletin-workbook-tool-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Writes_a_template_and_imports_a_workbook_with_a_difference_by_cell()
    {
        var connection = await database.NewConnectionStringAsync(migrate: false);
        var template = Path.Combine(folder.FullName, "模板.xlsx");
        var fromSeeds = await RunAsync(connection, "import", "--template", template, "--json");
        Assert.Equal((0, 2024, 2023), (fromSeeds.ExitCode, fromSeeds.Json.GetProperty("year").GetInt32(), fromSeeds.Json.GetProperty("last").GetInt32()));
        Assert.True(new FileInfo(template).Length > 10_000);
        Assert.Equal(0, (await RunAsync(connection, "import", Repository.Edition2023, "--json")).ExitCode);

        var file = Path.Combine(folder.FullName, "数据.xlsx");
        await File.WriteAllBytesAsync(file, BookFile.Of(["指标", "单位", "数值"], ["PM2.5", "mg/m³", 0.0334]), Cancel);
        var refused = await RunAsync(connection, "import", file, "--year", "2023", "--json");
        Assert.Equal((1, "数据!B2"), (refused.ExitCode, refused.Json.GetProperty("faults")[0].GetProperty("cell").GetString()));

        var tried = await RunAsync(connection, "import", file, "--year", "2023", "--convert-units", "--round", "--dry-run", "--json");
        var change = tried.Json.GetProperty("changes")[0];
        Assert.Equal((0, "数据!C2", "34", "33"), (tried.ExitCode, change.GetProperty("cell").GetString(), change.GetProperty("before").GetString(), change.GetProperty("after").GetString()));

        Assert.Equal(1, (await RunAsync(connection, "import", file, "--year", "2023", "--convert-units", "--round", "--json")).Json.GetProperty("changes").GetArrayLength());
        Assert.Equal(0, (await RunAsync(connection, "import", file, "--year", "2023", "--convert-units", "--round", "--json")).Json.GetProperty("changes").GetArrayLength());
    }

    [Theory]
    [InlineData("import", "a.xlsx")]
    [InlineData("import", "seeds/editions/2023", "--round")]
    [InlineData("import", "a.xlsx", "--template", "b.xlsx")]
    [InlineData("import", "--template", "b.csv")]
    public async Task Wrong_usage_ends_with_exit_code_2(params string[] arguments) =>
        Assert.Equal(2, (await RunAsync("Host=127.0.0.1;Port=1", arguments)).ExitCode);

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
        return (tool.ExitCode, arguments.Contains("--json") && output.StartsWith('{') ? JsonDocument.Parse(output).RootElement : default);
    }
}
