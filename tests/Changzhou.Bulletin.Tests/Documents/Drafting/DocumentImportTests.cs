using System.Diagnostics;
using System.Text.Json;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Documents.Drafting;
using Changzhou.Bulletin.Storage.Drafts;

namespace Changzhou.Bulletin.Tests.Documents.Drafting;

/// <summary>Documents into the drafts and into folders, as an editor brings them.</summary>
public sealed class DocumentImportTests(TestDatabase database) : IDisposable
{
    private const string Bulletin = "2021年江州市生态环境状况公报\n\n第一章 环境空气质量\n\n2021年，全市细颗粒物年均浓度为36微克/立方米，同比下降5.3%。\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bulletin-document-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_document_comes_into_the_drafts_and_a_dry_run_changes_nothing()
    {
        var store = await database.NewStoreAsync();
        var drafts = new DraftStore(store);
        await drafts.ReplaceAsync(EditionInput.Read(Repository.Edition2023).Value!.Edition, Drafts.Catalogue, Drafts.History, cancel: Cancel);
        var import = new DocumentImport(drafts);
        var file = Written("公报.txt", Bulletin);

        var (tried, _) = await import.ImportAsync(file, 2021, dryRun: true, Cancel);
        Assert.NotEmpty(Assert.IsType<ImportResult.Read>(tried).Changes);
        Assert.Equal([2023], await drafts.YearsAsync(Cancel));

        var (read, draft) = await import.ImportAsync(file, null, dryRun: false, Cancel);
        Assert.Equal((2021, 2, false), Assert.IsType<ImportResult.Read>(read) is var result ? (result.Year, result.Figures, result.ReferenceChanged) : default);
        Assert.Equal(0, draft!.Counts.Unbound);
        Assert.Equal([2023, 2021], await drafts.YearsAsync(Cancel));
        Assert.Empty(EditionDifference.Between((await drafts.LoadAsync(2021, Cancel)).Edition, draft.Edition));
        Assert.Empty(Assert.IsType<ImportResult.Read>((await import.ImportAsync(file, null, dryRun: true, Cancel)).Result).Changes);
    }

    [Theory]
    [InlineData("空.txt", "", "空文件")]
    [InlineData("假.docx", "这不是 Word 文档。", "扩展名与内容不符")]
    [InlineData("旧.txt", Bulletin, "2021")]
    [InlineData("无.txt", null, "无.txt")]
    public async Task A_document_that_cannot_be_read_is_refused_whole_in_one_sentence(string name, string? content, string says)
    {
        var store = await database.NewStoreAsync();
        var drafts = new DraftStore(store);
        var file = content is null ? Path.Combine(folder.FullName, name) : Written(name, content);

        var (refused, draft) = await new DocumentImport(drafts).ImportAsync(file, 2022, dryRun: false, Cancel);

        Assert.Null(draft);
        Assert.Contains(says, Assert.Single(Assert.IsType<ImportResult.Refused>(refused).Faults).ToString(), StringComparison.Ordinal);
        Assert.Empty(await drafts.YearsAsync(Cancel));
    }

    [Fact]
    public async Task The_tool_writes_a_document_as_an_edition_folder_without_any_database()
    {
        var target = Path.Combine(folder.FullName, "2021");

        var (exitCode, json) = await RunAsync("import", Written("公报.txt", Bulletin), "--out", target, "--json");

        Assert.Equal(0, exitCode);
        Assert.Equal((2, 2, 0), (json.GetProperty("counts").GetProperty("figures").GetInt32(), json.GetProperty("counts").GetProperty("references").GetInt32(), json.GetProperty("counts").GetProperty("unbound").GetInt32()));
        Assert.Empty(EditionReader.Read(target, Drafts.Catalogue, Drafts.History).Faults);
        Assert.Equal(1, (await RunAsync("import", Repository.Edition2023, "--out", target, "--json")).ExitCode);
    }

    private static async Task<(int ExitCode, JsonElement Json)> RunAsync(params string[] arguments)
    {
        using var tool = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bulletin.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.Root,
            Environment = { ["ConnectionStrings__Bulletin"] = "Host=127.0.0.1;Port=1" },
        })!;
        var output = await tool.StandardOutput.ReadToEndAsync(Cancel);
        await tool.WaitForExitAsync(Cancel);
        return (tool.ExitCode, JsonDocument.Parse(output).RootElement);
    }

    private string Written(string name, string content)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file, content);
        return file;
    }
}
