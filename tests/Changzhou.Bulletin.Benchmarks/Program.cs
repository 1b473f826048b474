using Changzhou.Bulletin.Benchmarks;
using Changzhou.Bulletin.Benchmarks.Fuzzing;
using Changzhou.Bulletin.Benchmarks.Mutations;
using Changzhou.Bulletin.Benchmarks.Pages;

return args switch
{
    ["pdf", .. var words] when PdfBenchmarkOptions.Parse(words) is { } options => await new PdfBenchmark(options).RunAsync(),
    ["fuzz", .. var words] when FuzzOptions.Parse(words) is { } options => new Fuzzer(options).Run(),
    ["mutations"] => new MutationBenchmark(isVerbose: false).Run(),
    ["mutations", "--verbose"] => new MutationBenchmark(isVerbose: true).Run(),
    ["proof"] => ProofBenchmark.Run("seeds"),
    ["preview"] => await PreviewBenchmark.RunAsync("seeds"),
    ["pages"] => await PagesBenchmark.RunAsync(pairs: 5),
    ["scale"] => await ScaleBenchmark.RunAsync("seeds"),
    ["search", .. var words] when words is [] or ["--most"] => await SearchBenchmark.RunAsync("seeds", isMost: words is ["--most"]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("pdf [--snapshot FILE] [--url ADDRESS] [--pairs N] [--out DIRECTORY]   snapshot to PDF: Typst against Chromium");
    Console.Error.WriteLine("fuzz [--target all|value|…|edition] [--executions N] [--seconds N] [--seed N]   spoiled inputs for every reader");
    Console.Error.WriteLine("mutations [--verbose]   slips made in bulletins, and how many the proofreader sees");
    Console.Error.WriteLine("proof   the edition of seeds/ against a history of 1 to 6,780 editions");
    Console.Error.WriteLine("preview   one paragraph of the edition of seeds/ edited: its pages in the preview against the whole PDF");
    Console.Error.WriteLine("pages   the portal's start, memory and chapters; a chapter under wrk's load beside nginx with the same bytes");
    Console.Error.WriteLine("scale   an import beside 1, 100 and 6,780 editions; the portal with 1, 20 and 100 public years");
    Console.Error.WriteLine("search [--most]   30 questions asked of 1, 100 and 1,000 editions; with --most of 6,780, too, in some minutes");
    return 2;
}
