using System.Diagnostics;
using System.Text.Json;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Tests.Accounts;

/// <summary>bulletin user …, as an operator types it.</summary>
public sealed class UserVerbTests(TestDatabase database)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Adds_lists_and_disables_and_writes_each_act_in_the_log()
    {
        var connection = await database.NewConnectionStringAsync(migrate: true);
        var first = await RunAsync(connection, "", "user", "add", "zhang.xm", "--display", "张晓明", "--role", "administrator", "--json");
        Assert.Equal((0, 23), (first.ExitCode, Json(first.Output).GetProperty("password").GetString()!.Length));
        Assert.Equal(0, (await RunAsync(connection, "竹林深处有人家 7 号院\n", "user", "add", "li.na", "--display", "李娜", "--role", "editor", "reviewer", "--password-stdin")).ExitCode);
        Assert.Equal(0, (await RunAsync(connection, "", "user", "disable", "li.na", "--reason", "离职")).ExitCode);

        var listed = Json((await RunAsync(connection, "", "user", "list", "--json")).Output).GetProperty("users");
        Assert.Equal(["li.na", "zhang.xm"], listed.EnumerateArray().Select(user => user.GetProperty("name").GetString()));
        await using var db = new BulletinStore(connection).CreateDbContext();
        Assert.Equal([Act.AccountAdded, Act.AccountAdded, Act.AccountDisabled], await db.Log.OrderBy(row => row.Id).Select(row => row.Act).ToListAsync(Cancel));
        Assert.All(await db.Users.ToListAsync(Cancel), account => Assert.True(account.MustChangePassword));
    }

    [Theory]
    [InlineData("changzhou2024", "zhang.xm", "editor", "容易被猜中")]
    [InlineData("竹林 7 号", "zhang.xm", "editor", "至少 12 个字符")]
    [InlineData("竹林深处有人家 7 号院", "Zhang", "editor", "小写字母")]
    [InlineData("竹林深处有人家 7 号院", "zhang.xm", "boss", "没有角色 boss")]
    public async Task Refuses_in_Chinese_and_adds_nobody(string password, string name, string role, string why)
    {
        var connection = await database.NewConnectionStringAsync(migrate: true);
        var refused = await RunAsync(connection, password + "\n", "user", "add", name, "--display", "张晓明", "--role", role, "--password-stdin");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(why, refused.Output, StringComparison.Ordinal);
        await using var db = new BulletinStore(connection).CreateDbContext();
        Assert.Empty(await db.Users.ToListAsync(Cancel));
    }

    private static JsonElement Json(string output) => JsonDocument.Parse(output).RootElement;

    private static async Task<(int ExitCode, string Output)> RunAsync(string connection, string input, params string[] arguments)
    {
        using var tool = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bulletin.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ConnectionStrings__Bulletin"] = connection },
        })!;
        await tool.StandardInput.WriteAsync(input);
        tool.StandardInput.Close();
        var errors = tool.StandardError.ReadToEndAsync(Cancel);
        var output = await tool.StandardOutput.ReadToEndAsync(Cancel);
        await tool.WaitForExitAsync(Cancel);
        await errors;
        return (tool.ExitCode, output);
    }
}
