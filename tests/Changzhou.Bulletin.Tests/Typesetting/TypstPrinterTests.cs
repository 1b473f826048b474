using System.Text;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Typesetting;

namespace Changzhou.Bulletin.Tests.Typesetting;

public sealed class TypstPrinterTests(PrintedEdition printed, SharedWorkshop shared) : IClassFixture<PrintedEdition>, IClassFixture<SharedWorkshop>
{
    private readonly PdfFile whole = printed.Pdf;
    private readonly Workshop workshop = shared.Workshop;

    [Fact]
    public async Task Prints_the_same_bytes_for_the_same_snapshot_in_two_processes()
    {
        var job = Workshop.Job(SampleEdition.Whole());
        await using var first = new Workshop();
        await using var second = new Workshop();
        // The second has set other pages before: nothing of them may show.
        await second.PrintAsync(Workshop.Job(SampleEdition.Of(Sample.Block(Sample.Chart("other", "图1-1", default)))));

        var pages = await first.PrintAsync(job);

        Assert.NotEqual(first.Worker.ProcessId, second.Worker.ProcessId);
        Assert.Equal(pages, await second.PrintAsync(job));
        Assert.Equal(pages, await first.PrintAsync(job));
    }

    [Fact]
    public void Prints_a_whole_edition_as_a_tagged_archival_pdf_of_thirty_pages_and_more()
    {
        Assert.Contains("<pdfaid:part>3</pdfaid:part>", whole.Raw, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>A</pdfaid:conformance>", whole.Raw, StringComparison.Ordinal);
        Assert.Matches(@"Tagged:\s+yes", whole.Info);
        Assert.Matches(@"Title:\s+2023年样例市生态环境状况公报", whole.Info);
        Assert.True(whole.Pages >= 30, $"{whole.Pages} pages");
        Assert.Contains("No syntax or stream encoding errors found", whole.Check, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_for_assistive_technology_when_asked()
    {
        using var pdf = new PdfFile(await workshop.PrintAsync(Workshop.Job(SampleEdition.Whole(), PdfStandard.Ua1)));

        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", pdf.Raw, StringComparison.Ordinal);
        var objects = pdf.Unpacked();
        Assert.Contains("/Lang (zh-CN)", objects, StringComparison.Ordinal);
        Assert.Contains("/S /TH", objects, StringComparison.Ordinal);
        Assert.Contains("/Alt ", objects, StringComparison.Ordinal);
    }

    [Fact]
    public void Embeds_every_font_and_only_those_of_the_project()
    {
        var fonts = whole.Fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"\+NotoS(ans|erif)SC-\w+ .* yes yes yes ", font));
    }

    [Fact]
    public void Carries_the_figures_as_files()
    {
        Assert.Contains("figures.csv", whole.Attachments, StringComparison.Ordinal);
        Assert.Contains("figures.json", whole.Attachments, StringComparison.Ordinal);
        Assert.Equal("indicator,value\nair.sample,34\n", whole.Attachment(1));
        Assert.Contains("/AFRelationship /Data", whole.Unpacked(), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_every_figure_with_its_unit_unbroken_by_a_line()
    {
        var text = whole.Lines;

        Assert.All(printed.Snapshot.Figures, figure => Assert.Contains(figure.DisplayWithUnit, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tells_in_the_imprint_what_was_released_and_when()
    {
        var job = Workshop.Job(SampleEdition.Of());
        using var pdf = new PdfFile(await workshop.PrintAsync(job));

        Assert.Contains(SnapshotJson.Sha256(job.Snapshot.Span), pdf.Text, StringComparison.Ordinal);
        // 17:30 UTC is half past one of the next day in Shanghai.
        Assert.Contains("2024年5月31日01:30:00（北京时间）", pdf.Text, StringComparison.Ordinal);
        Assert.Contains("二〇二四年五月", pdf.Text, StringComparison.Ordinal);
        Assert.Contains("{air.o3.p90=175}", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeats_the_head_of_a_table_that_goes_on_to_the_next_page()
    {
        var snapshot = SampleEdition.Of(Sample.Block(Sample.LongTable("long", "表1-1", rows: 90)));
        using var pdf = new PdfFile(await workshop.PrintAsync(Workshop.Job(snapshot)));

        // 90 rows take three pages.
        Assert.Equal(3, pdf.Text.Split("断面总磷氨氮评价").Length - 1);
        Assert.Contains("样例断面90", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sets_spanned_heads_links_and_subscripts()
    {
        var table = new SnapshotTable("zones", "表1-1", Sample.Text("样例达标率"), "%", 2, 1, 3,
            [[Sample.Head(0, "年份", rowSpan: 2), Sample.Head(1, "1类", columnSpan: 2)], [Sample.Head(1, "昼"), Sample.Head(2, "夜")],
                [new(0, 1, 1, false, Sample.Text("2023年")), new(1, 1, 1, true, Sample.Text("100")), new(2, 1, 1, true, Sample.Text("87.5"))]], []);
        var paragraph = Sample.Paragraph(
            new() { Text = "PM" }, new() { Text = "2.5", Subscript = true }, new() { Text = "见", Strong = true }, new() { Text = "网站", Link = "https://example.org/" },
            new() { Text = "与10" }, new() { Text = "3", Superscript = true }, new() { Text = "等", Emphasis = true });
        using var pdf = new PdfFile(await workshop.PrintAsync(Workshop.Job(SampleEdition.Of(paragraph, Sample.Block(table)))));

        Assert.Contains("https://example.org/", pdf.Unpacked(), StringComparison.Ordinal);
        Assert.Contains("87.5", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_pictures_of_the_release()
    {
        var block = Sample.Block(new SnapshotImage("lake", "pictures/lake.svg", "样例湖面。", Sample.Text("样例湖"), "样例摄"));
        var svg = Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><rect width=\"40\" height=\"20\" fill=\"#1b7f9b\"/></svg>");

        using var pdf = new PdfFile(await workshop.PrintAsync(Workshop.Job(SampleEdition.Of(block)) with { Pictures = new Dictionary<string, byte[]> { ["pictures/lake.svg"] = svg } }));

        Assert.Contains("样例湖", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_edition_whose_picture_is_missing_and_names_it()
    {
        var block = Sample.Block(new SnapshotImage("lake", "pictures/lake.svg", "样例湖面。", Sample.Text("样例湖"), ""));

        var refusal = await Assert.ThrowsAsync<TypesettingException>(() => workshop.PrintAsync(Workshop.Job(SampleEdition.Of(block))));

        Assert.Contains("pictures/lake.svg", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_sign_that_no_face_has_and_names_it()
    {
        var edition = SampleEdition.Of(Sample.Paragraph(new Run() { Text = "鱼🐟" }));

        var refusal = await Assert.ThrowsAsync<TypesettingException>(() => workshop.PrintAsync(Workshop.Job(edition)));

        Assert.Contains("🐟", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_signs_of_chemistry_and_rare_names_of_fishes()
    {
        using var pdf = new PdfFile(await workshop.PrintAsync(Workshop.Job(SampleEdition.Of(Sample.Paragraph(new Run() { Text = "PM₂.₅、NH₄⁺、㎡、滆湖、鳤、𫚭" })))));

        Assert.Contains("滆湖、鳤、𫚭", pdf.Text, StringComparison.Ordinal);
    }
}
