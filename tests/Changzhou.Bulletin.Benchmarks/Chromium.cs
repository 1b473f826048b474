using System.Diagnostics;

namespace Changzhou.Bulletin.Benchmarks;

/// <summary>Headless Chromium as a printer, started for each print as a portal without a browser pool would.</summary>
internal static class Chromium
{
    private static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-pdf-header-footer",
    ];

    public static async Task PrintAsync(string address, string file)
    {
        var profile = Directory.CreateTempSubdirectory("bulletin-chromium-");
        try
        {
            var start = new ProcessStartInfo("/usr/bin/chromium", [.. Quiet, $"--user-data-dir={profile.FullName}", $"--print-to-pdf={file}", address])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            await Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"Chromium ended with {process.ExitCode}.");
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
