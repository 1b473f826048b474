using System.CommandLine;
using System.Globalization;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Typesetting;

namespace Changzhou.Bulletin.Tool.Verbs;

/// <summary>print YEAR|PATH --out FILE [--standard a-3a|ua-1] [--json]</summary>
internal static class PrintVerb
{
    public static Command Command()
    {
        var what = new Argument<string>("what") { Description = Words.PrintWhat };
        var file = ToolOptions.Out();
        var standard = new Option<string>("--standard") { Description = Words.Standard, DefaultValueFactory = _ => "a-3a" };
        standard.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string>() is var name and not ("a-3a" or "ua-1"))
            {
                given.AddError(Words.UnknownStandard(name ?? ""));
            }
        });
        var json = ToolOptions.Json();
        var command = new Command("print", Words.Print) { what, file, standard, json };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetRequiredValue(what), parsed.GetRequiredValue(file), parsed.GetValue(standard) == "ua-1" ? PdfStandard.Ua1 : PdfStandard.A3a,
            new Answer(parsed.GetValue(json)), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string what, string file, PdfStandard standard, Answer answer, CancellationToken cancel)
    {
        if (Directory.Exists(what))
        {
            var reading = EditionInput.Read(what);
            return reading.Value is { } input
                ? await PrintAsync(Draft(input), input.Edition.Pictures, file, standard, answer, cancel)
                : answer.Refused(reading.Faults);
        }

        return int.TryParse(what, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? await ToolStore.UseAsync(open => PrintReleaseAsync(open.Store, year, file, standard, answer, cancel))
            : answer.Refused(Words.NoSuchFolder(what));
    }

    /// <summary>A print from files is of no release; its date is the month of issue, so that it prints the same tomorrow.</summary>
    private static Snapshot Draft(EditionInput input)
    {
        var issued = input.Edition.Issued;
        var date = new DateTimeOffset(issued.LastYear, issued.LastMonth ?? 1, 1, 0, 0, 0, TimeSpan.FromHours(8));
        return SnapshotBuilder.Build(input.Edition, input.Catalogue, input.History, release: 0, date);
    }

    private static async Task<int> PrintReleaseAsync(BulletinStore store, int year, string file, PdfStandard standard, Answer answer, CancellationToken cancel)
    {
        var releases = new ReleaseReader(store);
        return await releases.FindCurrentAsync(year, cancel) is { } release
            ? await PrintAsync(release.Snapshot, await releases.PicturesAsync(release.Id, cancel), file, standard, answer, cancel)
            : answer.Refused(Words.NoRelease(year));
    }

    private static async Task<int> PrintAsync(
        Snapshot snapshot, IReadOnlyDictionary<string, byte[]> pictures, string file, PdfStandard standard, Answer answer, CancellationToken cancel)
    {
        await using var press = new Press();
        using var pdf = new MemoryStream();
        await press.Printer.PrintAsync(EditionPrinting.JobFor(snapshot, pictures, standard, Press.Site), pdf, cancel);
        await File.WriteAllBytesAsync(file, pdf.ToArray(), cancel);
        return answer.Good(new { ok = true, file = Path.GetFullPath(file), bytes = pdf.Length }, Words.Printed(file, (int)pdf.Length));
    }
}
