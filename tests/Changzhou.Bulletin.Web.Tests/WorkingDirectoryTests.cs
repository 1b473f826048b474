using System.Diagnostics;

namespace Changzhou.Bulletin.Web.Tests;

public sealed class WorkingDirectoryTests
{
    /// <summary>Portal and tool find the same .data/ only if dotnet run leaves both where the operator stands.</summary>
    [Fact]
    public async Task Dotnet_run_starts_the_portal_in_the_operators_directory()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Changzhou.Bulletin.sln")))
            root = root.Parent ?? throw new InvalidOperationException("The tests run inside a checkout.");
        var project = Path.Combine(root.FullName, "src", "Changzhou.Bulletin.Web");
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", project, "-getProperty:RunWorkingDirectory"]) { RedirectStandardOutput = true })!;
        var directory = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", directory.Trim());
    }
}
