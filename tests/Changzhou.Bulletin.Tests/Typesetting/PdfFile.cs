using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Tests.Typesetting;

/// <summary>A printed PDF, read with poppler and qpdf where these are installed.</summary>
internal sealed class PdfFile : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"bulletin-{Guid.NewGuid():N}.pdf");

    public PdfFile(byte[] bytes)
    {
        File.WriteAllBytes(path, bytes);
        // XMP must stand unpacked in a PDF/A.
        Raw = Encoding.Latin1.GetString(bytes);
    }

    public string Raw { get; }

    public int Pages => int.Parse(Regex.Match(Run("pdfinfo", path), @"Pages:\s+(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);

    public string Info => Run("pdfinfo", path);

    public string Fonts => Run("pdffonts", path);

    public string Check => Run("qpdf", "--check", path);

    public string Attachments => Run("pdfdetach", "-list", path);

    /// <summary>All text, with its lines.</summary>
    public string Lines => Run("pdftotext", path, "-");

    /// <summary>All text, without the breaks of lines and columns.</summary>
    public string Text => Regex.Replace(Lines, @"\s", "");

    /// <summary>Text of one page, without the breaks of lines and columns.</summary>
    public string TextOf(int page) => Regex.Replace(Run("pdftotext", "-f", $"{page}", "-l", $"{page}", path, "-"), @"\s", "");

    /// <summary>An A4 page in greys, the mean of each field of eight half points: what stands where, not how its edges are smoothed.</summary>
    public double[] Greys(int page)
    {
        const int Width = 1192, Height = 1680, Field = 8;
        Run("pdftoppm", "-gray", "-f", $"{page}", "-l", $"{page}", "-scale-to-x", $"{Width}", "-scale-to-y", $"{Height}", "-singlefile", path, path);
        var points = File.ReadAllBytes(path + ".pgm")[^(Width * Height)..];
        var fields = new double[Width / Field * (Height / Field)];
        for (var point = 0; point < points.Length; point++)
            fields[point / Width / Field * (Width / Field) + point % Width / Field] += points[point] / (double)(Field * Field);
        return fields;
    }

    /// <summary>What the QR codes of the pages say, read by zbar from pictures of 200 points an inch.</summary>
    public IReadOnlyList<string> Codes()
    {
        Run("pdftoppm", "-gray", "-r", "200", path, path);
        string[] pages = [.. Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "-*.pgm")];
        return Run("zbarimg", ["--nodbus", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", .. pages]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public string Attachment(int number)
    {
        var file = path + ".attachment";
        Run("pdfdetach", "-save", $"{number}", "-o", file, path);
        return File.ReadAllText(file);
    }

    /// <summary>PDF objects unpacked, for what no tool tells.</summary>
    public string Unpacked()
    {
        var file = path + ".qdf";
        Run("qpdf", "--qdf", "--object-streams=disable", path, file);
        return Encoding.Latin1.GetString(File.ReadAllBytes(file));
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*"))
            File.Delete(file);
    }

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            // zbarimg says 4 where a page has no code.
            return process.ExitCode == 0 || (process.ExitCode == 4 && program == "zbarimg") ? output : throw new InvalidOperationException($"{program}: {errors.Result}{output}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not installed");
            throw;
        }
    }
}
