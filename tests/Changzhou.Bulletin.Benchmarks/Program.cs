using Changzhou.Bulletin.Benchmarks;
using Changzhou.Bulletin.Benchmarks.Fuzzing;

return args switch
{
    ["pdf", .. var words] when PdfBenchmarkOptions.Parse(words) is { } options => await new PdfBenchmark(options).RunAsync(),
    ["fuzz", .. var words] when FuzzOptions.Parse(words) is { } options => new Fuzzer(options).Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("pdf [--snapshot FILE] [--url ADDRESS] [--pairs N] [--out DIRECTORY]   snapshot to PDF: Typst against Chromium");
    Console.Error.WriteLine("fuzz --target workbook|docx|text|edition [--seconds N] [--seed N]     spoiled files for the readers");
    return 2;
}
