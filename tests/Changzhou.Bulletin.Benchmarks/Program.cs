using Changzhou.Bulletin.Benchmarks;
using Changzhou.Bulletin.Benchmarks.Fuzzing;
using Changzhou.Bulletin.Benchmarks.Mutations;

return args switch
{
    ["pdf", .. var words] when PdfBenchmarkOptions.Parse(words) is { } options => await new PdfBenchmark(options).RunAsync(),
    ["fuzz", .. var words] when FuzzOptions.Parse(words) is { } options => new Fuzzer(options).Run(),
    ["mutations"] => new MutationBenchmark(isVerbose: false).Run(),
    ["mutations", "--verbose"] => new MutationBenchmark(isVerbose: true).Run(),
    ["proof"] => ProofBenchmark.Run("seeds"),
    ["preview"] => await PreviewBenchmark.RunAsync("seeds"),
    ["search"] => await SearchBenchmark.RunAsync("seeds"),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("pdf [--snapshot FILE] [--url ADDRESS] [--pairs N] [--out DIRECTORY]   snapshot to PDF: Typst against Chromium");
    Console.Error.WriteLine("fuzz [--target all|value|…|edition] [--executions N] [--seconds N] [--seed N]   spoiled inputs for every reader");
    Console.Error.WriteLine("mutations [--verbose]   slips made in bulletins, and how many the proofreader sees");
    Console.Error.WriteLine("proof   the edition of seeds/ against a history of 1 to 1,000 editions");
    Console.Error.WriteLine("preview   one paragraph of the edition of seeds/ edited: its pages in the preview against the whole PDF");
    Console.Error.WriteLine("search   30 questions asked of 1, 100 and 1,000 editions");
    return 2;
}
