using System.Diagnostics;
using System.Globalization;

namespace Changzhou.Bulletin.Drills.Hostile;

/// <summary>Sends hostile files to a process of its own: each must be refused with a sentence, soon, and in little memory.</summary>
internal sealed class HostileDrill(DrillOptions options)
{
    private const int MostMegabytes = 300;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(1);

    private readonly Dictionary<int, string> answers = [];
    private readonly List<int> hung = [];
    private long peak;

    /// <summary>The files at which the peak rose by more than a tenth.</summary>
    private readonly List<(int File, long Peak)> rises = [];
    private TimeSpan slowest;

    public async Task<int> RunAsync()
    {
        var watch = Stopwatch.StartNew();
        var files = HostileFiles.Take(options.Files);
        var directory = Directory.CreateTempSubdirectory("bulletin-hostile-");
        try
        {
            Write(files, directory.FullName);
            await using var store = await DrillStore.OpenAsync();
            for (var next = 0; next < files.Count;)
            {
                next = await AttackAsync(store.ConnectionString, directory.FullName, next, files.Count);
            }

            return Report(files, watch.Elapsed);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static void Write(IReadOnlyList<HostileFile> files, string directory)
    {
        foreach (var (number, file) in files.Index())
        {
            var folder = Directory.CreateDirectory(Path.Combine(directory, $"{(file.Entry == HostileEntry.Picture ? "picture" : "import")}-{number}"));
            // Two names that a folder cannot hold are sent as what a browser makes of them.
            using var stream = File.Create(Path.Combine(folder.FullName, file.Name is ".." ? "upload" : file.Name));
            stream.Write(file.Content());
        }
    }

    /// <returns>Where to go on: behind the last file, or behind the one at which the process ended or hung.</returns>
    private async Task<int> AttackAsync(string connection, string directory, int from, int count)
    {
        using var process = Start(connection, directory, from);
        var (current, began, most) = (from, Stopwatch.GetTimestamp(), StartTime);
        var line = process.StandardOutput.ReadLineAsync();
        while (true)
        {
            var left = most - Stopwatch.GetElapsedTime(began);
            if (left <= TimeSpan.Zero || await Task.WhenAny(line, Task.Delay(left)) != line)
            {
                hung.Add(current);
                SeePeak(process, current);
                process.Kill();
                return current + 1;
            }

            var said = await line;
            if (said is null)
            {
                await process.WaitForExitAsync();
                if (!answers.ContainsKey(current))
                {
                    answers[current] = $"crashed the process ended with {process.ExitCode}";
                }

                return Math.Max(current + 1, from + 1);
            }

            var words = said.Split(' ', 3);
            if (words[0] == "end")
            {
                answers[current] = words[2];
                SeePeak(process, current);
                slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(began).Ticks));
            }
            else
            {
                current = int.Parse(words[1], CultureInfo.InvariantCulture);
            }

            (began, most) = (Stopwatch.GetTimestamp(), MostTime);
            line = process.StandardOutput.ReadLineAsync();
        }
    }

    /// <summary>Asked after every file, so that a process that is ended counts too.</summary>
    private void SeePeak(Process process, int file)
    {
        // A process that has just ended has no memory any more: what it had was seen after the file before.
        if (File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line)
        {
            var now = long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
            if (now > peak * 1.1)
            {
                rises.Add((file, now));
            }

            peak = Math.Max(peak, now);
        }
    }

    private static Process Start(string connection, string directory, int from)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Changzhou.Bulletin.Drills.dll"));
        }

        foreach (var word in (string[])["hostile-reader", connection, directory, from.ToString(CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(word);
        }

        // As the portal runs.
        start.Environment["DOTNET_gcServer"] = "1";
        return Process.Start(start)!;
    }

    private int Report(IReadOnlyList<HostileFile> files, TimeSpan time)
    {
        foreach (var family in files.Index().GroupBy(file => file.Item.Family))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {family.Key,-24} {family.Count(file => IsRefused(file.Index)),3} of {family.Count(),3} refused"));
        }

        foreach (var (number, file) in files.Index().Where(file => !IsRefused(file.Index)))
        {
            Console.WriteLine($"{number} {file.Family} {file.Name}: {answers.GetValueOrDefault(number, hung.Contains(number) ? "hung" : "no answer")}");
        }

        foreach (var (number, reached) in rises.Where(rise => rise.Peak > MostMegabytes / 2))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {reached} MB with {number} {files[number].Family} {files[number].Name}"));
        }

        var refused = files.Index().Count(file => IsRefused(file.Index));
        var crashed = answers.Values.Count(answer => answer.StartsWith("crashed", StringComparison.Ordinal));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"hostile: files {files.Count}, refused {refused}, crashed {crashed}, hung {hung.Count}, peak {peak} MB, slowest {slowest.TotalSeconds:0.0} s, {time.TotalSeconds:0} s"));
        return refused == files.Count && peak is > 0 and < MostMegabytes ? 0 : 1;
    }

    private bool IsRefused(int number) => answers.GetValueOrDefault(number, "").StartsWith("refused", StringComparison.Ordinal);
}
