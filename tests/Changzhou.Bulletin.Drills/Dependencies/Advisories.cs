using System.Diagnostics;

namespace Changzhou.Bulletin.Drills.Dependencies;

/// <summary>Asks the registries for known holes and given-up packages; silence is told as silence.</summary>
/// <remarks>A registry without such data answers that nothing is wrong. So it is first asked about a version with a hole that everybody knows: GHSA-5crp-9r3c-p9vr.</remarks>
internal sealed class Advisories(string repository, TimeSpan time)
{
    private const string Known = "Newtonsoft.Json";
    private const string KnownVersion = "12.0.3";

    /// <summary>What was answered, a line each; faults are holes in our own packages, null where nobody answered.</summary>
    public async Task<(IReadOnlyList<string> Lines, int? Faults)> AskAsync()
    {
        var answers = await Task.WhenAll(NuGetAsync(), NpmAsync());
        return ([.. answers.Select(answer => answer.Line)], answers.All(answer => answer.Faults is null) ? null : answers.Sum(answer => answer.Faults ?? 0));
    }

    private async Task<(string Line, int? Faults)> NuGetAsync()
    {
        var probe = Directory.CreateTempSubdirectory("bulletin-probe-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(probe.FullName, "probe.csproj"),
                $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup><ItemGroup><PackageReference Include="{Known}" Version="{KnownVersion}" /></ItemGroup></Project>""");
            using var limit = new CancellationTokenSource(time);
            if (await RunAsync(probe.FullName, "dotnet", "restore -v quiet", limit.Token) is not { ExitCode: 0 }
                || await RunAsync(probe.FullName, "dotnet", "list package --vulnerable", limit.Token) is not { } answer || !answer.Output.Contains(Known, StringComparison.Ordinal))
            {
                return ($"NuGet: not answered (the registry names no hole in {Known} {KnownVersion}, which has one)", null);
            }

            var vulnerable = await RunAsync(repository, "dotnet", "list Changzhou.Bulletin.sln package --vulnerable --include-transitive", limit.Token);
            var deprecated = await RunAsync(repository, "dotnet", "list Changzhou.Bulletin.sln package --deprecated", limit.Token);
            return vulnerable is null || deprecated is null ? ($"NuGet: not answered within {time.TotalSeconds:0} s", null)
                : ($"NuGet: {Count(vulnerable.Value.Output)} vulnerable, {Count(deprecated.Value.Output)} deprecated", Count(vulnerable.Value.Output));
        }
        finally
        {
            probe.Delete(recursive: true);
        }
    }

    private async Task<(string Line, int? Faults)> NpmAsync()
    {
        using var limit = new CancellationTokenSource(time);
        return await RunAsync(Path.Combine(repository, "src", "Changzhou.Bulletin"), "npm", "audit --audit-level=low", limit.Token) switch
        {
            null => ($"npm: not answered within {time.TotalSeconds:0} s", null),
            { ExitCode: 0 } => ("npm: 0 vulnerable", 0),
            var answer when answer.Value.Output.Contains("audit endpoint", StringComparison.Ordinal) => ("npm: not answered (the registry has no audit endpoint)", null),
            _ => ("npm: vulnerable packages; see npm audit", 1),
        };
    }

    private static int Count(string output) => output.Split('\n').Count(line => line.TrimStart().StartsWith('>'));

    /// <summary>Null where the time was up.</summary>
    private static async Task<(int ExitCode, string Output)?> RunAsync(string folder, string program, string words, CancellationToken limit)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit);
            var errors = process.StandardError.ReadToEndAsync(limit);
            await process.WaitForExitAsync(limit);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return null;
        }
    }
}
