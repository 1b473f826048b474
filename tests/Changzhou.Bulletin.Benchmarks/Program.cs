using Changzhou.Bulletin.Benchmarks;

return args switch
{
    ["pdf", .. var words] when PdfBenchmarkOptions.Parse(words) is { } options => await new PdfBenchmark(options).RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("pdf [--snapshot FILE] [--url ADDRESS] [--pairs N] [--out DIRECTORY]   snapshot to PDF: Typst against Chromium");
    return 2;
}
