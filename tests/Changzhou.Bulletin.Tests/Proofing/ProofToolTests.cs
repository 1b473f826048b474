using System.Diagnostics;
using System.Text.Json;

namespace Changzhou.Bulletin.Tests.Proofing;

/// <summary>proof and evaluate as another program uses them: no database, JSON, exit codes.</summary>
public sealed class ProofToolTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_edition_of_2023_ends_with_exit_code_0_and_lists_what_was_let_stand()
    {
        var (exit, output) = await RunAsync("proof", Repository.Edition2023, "--json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal(0, exit);
        Assert.Contains(json.RootElement.GetProperty("findings").EnumerateArray(), finding => finding.TryGetProperty("waived", out _));
    }

    [Fact]
    public async Task A_text_with_an_error_ends_with_exit_code_1_and_says_where()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.txt");
        await File.WriteAllTextAsync(file, "2023年常州市生态环境状况公报\n\n第一章 水环境质量\n\n涌湖水质达到Ⅳ类。\n", Cancel);
        var page = Path.ChangeExtension(file, ".html");
        var (exit, output) = await RunAsync("proof", file, "--json", "--html", page);
        using var json = JsonDocument.Parse(output);
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().Single(item => item.GetProperty("severity").GetString() == "error");
        Assert.Equal((1, "name.place", 5, 0, "涌湖"), (exit, finding.GetProperty("rule").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("start").GetInt32(), finding.GetProperty("quote").GetString()));
        Assert.Contains("<mark>涌湖</mark>", await File.ReadAllTextAsync(page, Cancel), StringComparison.Ordinal);
        File.Delete(file);
        File.Delete(page);
    }

    [Theory]
    [InlineData(1, "proof", "no-such-file.txt")]
    [InlineData(2, "proof")]
    [InlineData(2, "proof", "a.txt", "--nonsense")]
    [InlineData(2, "evaluate", "a.txt")]
    [InlineData(1, "evaluate", "a.txt", "--gold", "none.csv")]
    public async Task Exit_codes_tell_a_refusal_from_wrong_usage(int expected, params string[] arguments) =>
        Assert.Equal(expected, (await RunAsync(arguments)).ExitCode);

    [Fact]
    public async Task A_file_that_is_no_bulletin_is_refused_in_a_sentence()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.docx");
        await File.WriteAllTextAsync(file, "%PDF-1.7", Cancel);
        var (exit, output) = await RunAsync("proof", file, "--json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal(1, exit);
        Assert.Contains("PDF", json.RootElement.GetProperty("faults")[0].GetProperty("what").GetString(), StringComparison.Ordinal);
        File.Delete(file);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var tool = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bulletin.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            // Nothing listens there: these verbs must not ask for a database.
            Environment = { ["ConnectionStrings__Bulletin"] = "Host=127.0.0.1;Port=1" },
        })!;
        var errors = tool.StandardError.ReadToEndAsync(Cancel);
        var output = await tool.StandardOutput.ReadToEndAsync(Cancel);
        await tool.WaitForExitAsync(Cancel);
        await errors;
        return (tool.ExitCode, output);
    }
}
