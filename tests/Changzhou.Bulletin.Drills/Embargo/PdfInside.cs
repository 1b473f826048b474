using System.Diagnostics;
using Changzhou.Bulletin.Drills.Machines;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>What a PDF holds: its objects and streams unpacked (qpdf), its words (pdftotext), its attachments (pdfdetach).</summary>
internal static class PdfInside
{
    private static readonly string[] Programs = ["qpdf", "pdftotext", "pdfdetach"];

    /// <summary>Null where all are installed.</summary>
    public static string? Missing => Programs.FirstOrDefault(program => DrillTool.Find(program) is null);

    public static async Task<IReadOnlyList<byte[]>> ReadAsync(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("bulletin-pdf-");
        try
        {
            var (file, plain, text, parts) = (At("a.pdf"), At("plain.pdf"), At("text.txt"), folder.CreateSubdirectory("parts"));
            await File.WriteAllBytesAsync(file, pdf);
            await RunAsync("qpdf", "--qdf", "--object-streams=disable", "--warning-exit-0", file, plain);
            await RunAsync("pdftotext", file, text);
            await RunAsync("pdfdetach", "-saveall", "-o", parts.FullName, file);
            var inside = new List<byte[]>();
            // Unpacked it begins like a PDF, and must not be opened again; words are broken at the ends of lines.
            foreach (var (found, from) in ((string, string)[])[(plain, "qdf "), (text, "")])
            {
                if (File.Exists(found))
                {
                    inside.Add([.. System.Text.Encoding.ASCII.GetBytes(from), .. await File.ReadAllBytesAsync(found)]);
                }
            }

            if (File.Exists(text))
            {
                inside.Add(System.Text.Encoding.UTF8.GetBytes(string.Concat((await File.ReadAllTextAsync(text)).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '\u00ad')))));
            }

            foreach (var part in parts.EnumerateFiles())
            {
                inside.Add(await File.ReadAllBytesAsync(part.FullName));
            }

            return inside;
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        string At(string name) => Path.Combine(folder.FullName, name);
    }

    /// <summary>A range of a PDF is none, which the programs say; there is nothing to be taken out of it.</summary>
    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        await Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
    }
}
