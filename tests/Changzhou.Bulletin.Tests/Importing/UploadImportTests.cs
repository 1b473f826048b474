using System.IO.Compression;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Uploads;
using Changzhou.Bulletin.Tests.Editing;

namespace Changzhou.Bulletin.Tests.Importing;

/// <summary>An uploaded file is tried first and applied after, unless somebody edited the draft in between.</summary>
public sealed class UploadImportTests(TestDatabase database) : IDisposable
{
    private const string Csv = "指标,区域,数值,单位,来源\n细颗粒物年均浓度,全市,35,微克/立方米,监测中心\n";

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("bulletin-upload-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => directory.Delete(recursive: true);

    [Fact]
    public async Task A_dry_run_of_a_workbook_changes_nothing_and_applying_changes_what_it_said()
    {
        var desk = await Desk.OpenAsync(database);
        var upload = Upload(desk, "数据.csv", Csv);

        var tried = Assert.IsType<UploadResult.Read>(await upload.TryAsync("数据.csv", 2023, new(), Cancel));
        Assert.Equal("air.pm25.mean@全市:2023#mean", Assert.Single(tried.Changes).What);
        Assert.Equal(new FigureValue.Number(34), await MeanAsync(desk));

        Assert.IsType<UploadResult.Read>(await upload.ApplyAsync("数据.csv", tried, new(), desk.Editor, Cancel));
        Assert.Equal(new FigureValue.Number(35), await MeanAsync(desk));
    }

    [Fact]
    public async Task Refuses_to_apply_where_somebody_edited_the_draft_since_the_dry_run()
    {
        var desk = await Desk.OpenAsync(database);
        var upload = Upload(desk, "数据.csv", Csv);
        var tried = Assert.IsType<UploadResult.Read>(await upload.TryAsync("数据.csv", 2023, new(), Cancel));
        var other = (await desk.ViewAsync()).Figures.First(figure => figure.Figure.Indicator != "air.pm25.mean");
        Assert.True((await desk.Figures.SaveAsync(2023, [new(other.Version, other.Figure with { Source = "另一来源" })], desk.Colleague, Cancel)).IsSaved);

        var refused = Assert.IsType<UploadResult.Refused>(await upload.ApplyAsync("数据.csv", tried, new(), desk.Editor, Cancel));

        Assert.Contains("孙编辑", Assert.Single(refused.Faults).What);
        Assert.Equal(new FigureValue.Number(34), await MeanAsync(desk));
    }

    [Fact]
    public async Task A_zipped_edition_is_told_to_replace_the_draft_of_its_year()
    {
        var desk = await Desk.OpenAsync(database);
        ZipFile.CreateFromDirectory(Repository.Edition2023, Path.Combine(directory.FullName, "2023.zip"));

        var tried = Assert.IsType<UploadResult.Read>(await new UploadImport(desk.Store, directory.FullName).TryAsync("2023.zip", 2023, new(), Cancel));

        Assert.Equal((UploadKind.Folder, 2023, false, 0), (tried.Kind, tried.Year, tried.IsNew, tried.Changes.Count));
    }

    [Fact]
    public async Task Refuses_a_hostile_zip_and_changes_nothing()
    {
        var desk = await Desk.OpenAsync(database);
        var entry = await desk.Reader.EntryAsync(2023, Cancel);
        using (var archive = ZipFile.Open(Path.Combine(directory.FullName, "evil.zip"), ZipArchiveMode.Create))
        {
            archive.CreateEntry("edition.yaml");
            archive.CreateEntry("../../evil.txt");
        }

        Assert.IsType<UploadResult.Refused>(await new UploadImport(desk.Store, directory.FullName).TryAsync("evil.zip", 2023, new(), Cancel));
        Assert.Equal(entry, await desk.Reader.EntryAsync(2023, Cancel));
    }

    private UploadImport Upload(Desk desk, string name, string text)
    {
        File.WriteAllText(Path.Combine(directory.FullName, name), text);
        return new(desk.Store, directory.FullName);
    }

    private static async Task<FigureValue> MeanAsync(Desk desk) =>
        (await desk.ViewAsync()).Figures.Single(figure => figure.Figure is { Indicator: "air.pm25.mean", Region: "全市" } && figure.Figure.Period == Period.Year(2023) && figure.Figure.Basis == Basis.Actual).Figure.Value;
}
