using System.Diagnostics;

namespace Changzhou.Bulletin.Tests.Typesetting;

/// <summary>A page of the preview as Chromium draws it, printed to PDF: the same eye then looks at it and at the print.</summary>
internal static class BrowserPage
{
    private const string Chromium = "/usr/bin/chromium-headless-shell";

    public static PdfFile Print(ReadOnlyMemory<byte> svg)
    {
        Assert.SkipUnless(File.Exists(Chromium), "Chromium is not installed");
        var folder = Directory.CreateTempSubdirectory("bulletin-preview-");
        try
        {
            string In(string name) => Path.Combine(folder.FullName, name);
            File.WriteAllBytes(In("page.svg"), svg.Span);
            File.WriteAllText(In("page.html"), "<style>@page{size:210mm 297mm;margin:0}body{margin:0}img{display:block;width:210mm;height:296.9mm}</style><img src=\"page.svg\">");
            string[] arguments =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--no-pdf-header-footer", $"--user-data-dir={In("profile")}", $"--print-to-pdf={In("page.pdf")}", new Uri(In("page.html")).AbsoluteUri,
            ];
            using var process = Process.Start(new ProcessStartInfo(Chromium, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? new(File.ReadAllBytes(In("page.pdf"))) : throw new InvalidOperationException(errors.Result);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
