using System.Diagnostics;
using Changzhou.Bulletin.Storage.Embedded;
using Npgsql;

namespace Changzhou.Bulletin.Tests.Storage;

public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("bulletin-pg-");

    public void Dispose() => directory.Delete(recursive: true);

    [Fact]
    public async Task Keeps_its_data_between_runs_and_is_gone_when_stopped()
    {
        int process;
        await using (var first = await StartAsync())
        {
            process = first.ProcessId;
            await ExecuteAsync(first.ConnectionString, "create table kept (word text); insert into kept values ('滆湖')");
        }

        Assert.False(IsRunning(process));
        await using var second = await StartAsync();
        Assert.Equal("滆湖", await ExecuteAsync(second.ConnectionString, "select word from kept"));
    }

    [Fact]
    public async Task Treats_Chinese_text_as_characters()
    {
        await using var server = await StartAsync();
        Assert.Equal(3, await ExecuteAsync(server.ConnectionString, "select length('长荡湖')"));
        Assert.Equal(true, await ExecuteAsync(server.ConnectionString, "select '长' ~ '\\w'"));
    }

    [Fact]
    public async Task Comes_back_by_itself_after_its_server_was_killed()
    {
        await using var server = await StartAsync();
        await ExecuteAsync(server.ConnectionString, "create table kept (word text); insert into kept values ('滆湖')");
        Process.GetProcessById(server.ProcessId).Kill();

        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                Assert.Equal("滆湖", await ExecuteAsync(server.ConnectionString, "select word from kept"));
                return;
            }
            catch (NpgsqlException) when (patience.Elapsed < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
    }

    [Fact]
    public async Task Refuses_a_directory_that_another_portal_holds()
    {
        await using var server = await StartAsync();
        var refused = await Assert.ThrowsAsync<EmbeddedPostgresException>(StartAsync);
        Assert.Contains("正由另一个进程使用", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Bulletin__DataDirectory", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_a_tool_the_server_of_a_running_portal_and_nothing_once_it_has_stopped()
    {
        await using (var portal = await StartAsync())
        {
            Assert.Equal(portal.ConnectionString, EmbeddedPostgres.FindRunning(directory.FullName));
        }

        Assert.Null(EmbeddedPostgres.FindRunning(directory.FullName));
    }

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    private static bool IsRunning(int process)
    {
        try
        {
            return !Process.GetProcessById(process).HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private Task<EmbeddedPostgres> StartAsync() => EmbeddedPostgres.StartAsync(directory.FullName, cancel: TestContext.Current.CancellationToken);
}
