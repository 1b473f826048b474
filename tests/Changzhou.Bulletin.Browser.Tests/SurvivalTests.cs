using System.Diagnostics;
using System.Net;

namespace Changzhou.Bulletin.Browser.Tests;

/// <summary>The portal as an operator meets it: started, killed, started again.</summary>
public sealed class SurvivalTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("bulletin-survival-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => data.Delete(recursive: true);

    [Fact]
    public async Task Comes_back_with_the_same_release_after_kill_9()
    {
        string before;
        await using (var first = await RunningPortal.StartAsync(data.FullName))
        {
            before = await FiguresTagAsync(first);
            await first.KillAsync();
        }

        await using var second = await RunningPortal.StartAsync(data.FullName);
        Assert.Equal(before, await FiguresTagAsync(second));
        Assert.Contains("the PostgreSQL of a portal that was killed", second.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_its_database_with_itself_and_says_good_bye_with_exit_code_0()
    {
        await FirstStart.CopyToAsync(data.FullName);
        var portal = await RunningPortal.StartAsync(data.FullName);
        var server = int.Parse(File.ReadLines(Path.Combine(data.FullName, "postgres", "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(0, await portal.StopAsync());
        Assert.DoesNotContain(Process.GetProcesses(), process => process.Id == server);
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Refuses_politely_a_data_directory_that_another_portal_holds()
    {
        await FirstStart.CopyToAsync(data.FullName);
        await using var portal = await RunningPortal.StartAsync(data.FullName);
        var (exitCode, said) = await RunningPortal.StartRefusedAsync(data.FullName);
        Assert.Equal(1, exitCode);
        Assert.Contains("正由另一个进程使用", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", said, StringComparison.Ordinal);
    }

    private static async Task<string> FiguresTagAsync(RunningPortal portal)
    {
        using var client = new HttpClient { BaseAddress = portal.Address };
        using var answer = await client.GetAsync("/2023/figures.json", Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Headers.ETag!.Tag;
    }
}
