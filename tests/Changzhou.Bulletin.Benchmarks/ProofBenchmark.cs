using System.Diagnostics;
using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Proofing;

namespace Changzhou.Bulletin.Benchmarks;

/// <summary>Proofreads the edition of seeds/ against a history of 1 to 6,780 editions (339 cities, 20 years): the time of one must not grow with the others.</summary>
internal static class ProofBenchmark
{
    private const int Rounds = 5;

    public static int Run(string seeds)
    {
        if (EditionInput.Read(Path.Combine(seeds, "editions", "2023")).Value is not { } input)
        {
            Console.Error.WriteLine($"There is no edition of 2023 in {seeds}.");
            return 1;
        }

        double? first = null;
        foreach (var editions in (int[])[1, 100, 1000, 6780])
        {
            var history = Enlarged(input.History, editions);
            var proofreader = new Proofreader(input.Catalogue, history);
            var figures = proofreader.Read(input.Edition).Figures.Count;
            var watch = Stopwatch.StartNew();
            for (var round = 0; round < Rounds; round++)
            {
                proofreader.Read(input.Edition);
            }

            var each = watch.Elapsed.TotalMilliseconds / Rounds;
            first ??= each;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{editions,5} editions, {history.Facts.Count,7} facts: {each,6:0} ms for {figures} figures, {each / first:0.0} times the first; {GC.GetTotalMemory(forceFullCollection: true) / 1024 / 1024} MiB"));
        }

        return 0;
    }

    /// <summary>As many editions' facts as asked for, of as many other places.</summary>
    private static History Enlarged(History history, int editions) =>
        new([.. Enumerable.Range(0, editions).SelectMany(copy => history.Facts.Select(fact => copy == 0 ? fact : fact with { Region = $"{fact.Region}{copy}" }))]);
}
