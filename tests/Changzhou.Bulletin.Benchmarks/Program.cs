using Changzhou.Bulletin.Benchmarks;

return args switch
{
    ["pdf", .. var rest] => await PdfBenchmark.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("pdf [--snapshot FILE] [--url ADDRESS] [--pairs N] [--out DIRECTORY]   snapshot to PDF: Typst against Chromium");
    return 2;
}
