using System.IO.Compression;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Uploads;
using Changzhou.Bulletin.Tests.Editing;

namespace Changzhou.Bulletin.Tests.Importing;

/// <summary>An uploaded file is tried first and applied after, unless somebody edited in between what it would change.</summary>
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
    public async Task Refuses_to_apply_a_workbook_whose_figure_somebody_edited_since_the_dry_run()
    {
        var desk = await Desk.OpenAsync(database);
        var upload = Upload(desk, "数据.csv", Csv);
        var tried = Assert.IsType<UploadResult.Read>(await upload.TryAsync("数据.csv", 2023, new(), Cancel));
        await EditAsync(desk, "air.pm25.mean", figure => figure with { Value = new FigureValue.Number(36) });

        var refused = Assert.IsType<UploadResult.Refused>(await upload.ApplyAsync("数据.csv", tried, new(), desk.Editor, Cancel));

        Assert.Contains("air.pm25.mean@全市:2023#mean 已被修改", Assert.Single(refused.Faults).What);
        Assert.Equal(new FigureValue.Number(36), await MeanAsync(desk));
    }

    [Fact]
    public async Task Applies_and_takes_back_a_workbook_while_others_write_elsewhere()
    {
        var desk = await Desk.OpenAsync(database);
        // PM2.5 of the whole city in 2021 is not in the draft: the file changes one figure and adds one.
        var upload = Upload(desk, "数据.csv", Csv.Replace("来源\n", "来源,时间\n", StringComparison.Ordinal).Replace("监测中心\n", "监测中心,2023\n细颗粒物年均浓度,全市,36,微克/立方米,监测中心,2021\n", StringComparison.Ordinal));
        var tried = Assert.IsType<UploadResult.Read>(await upload.TryAsync("数据.csv", 2023, new(), Cancel));
        await EditAsync(desk, "air.pm10.mean", figure => figure with { Source = "另一来源" });
        Assert.IsType<UploadResult.Read>(await upload.ApplyAsync("数据.csv", tried, new(), desk.Editor, Cancel));
        await EditAsync(desk, "air.pm10.mean", figure => figure with { Source = "第三来源" });
        var before = (await desk.ViewAsync()).Edition.Figures;

        var imports = new ImportHistory(desk.Store);
        var past = (await imports.ListAsync(2023, Cancel))[0];
        Assert.True(past.CanUndo);
        Assert.IsType<EditResult.Saved>(await imports.UndoAsync(past.Id, desk.Editor, Cancel));

        var after = (await desk.ViewAsync()).Edition.Figures;
        Assert.Equal(before.Count - 1, after.Count);
        Assert.Equal(new FigureValue.Number(34), await MeanAsync(desk));
        Assert.Equal("第三来源", after.Single(figure => figure.Key.ToString() == "air.pm10.mean@全市:2023#mean").Source);
        Assert.NotNull((await imports.ListAsync(2023, Cancel))[0].UndoneAt);
    }

    [Fact]
    public async Task Refuses_to_take_back_a_workbook_whose_figure_was_edited_since()
    {
        var desk = await Desk.OpenAsync(database);
        var upload = Upload(desk, "数据.csv", Csv);
        var tried = Assert.IsType<UploadResult.Read>(await upload.TryAsync("数据.csv", 2023, new(), Cancel));
        Assert.IsType<UploadResult.Read>(await upload.ApplyAsync("数据.csv", tried, new(), desk.Editor, Cancel));
        await EditAsync(desk, "air.pm25.mean", figure => figure with { Value = new FigureValue.Number(36) });

        var imports = new ImportHistory(desk.Store);
        var refused = Assert.IsType<EditResult.Refused>(await imports.UndoAsync((await imports.ListAsync(2023, Cancel))[0].Id, desk.Editor, Cancel));

        Assert.Contains("air.pm25.mean@全市:2023#mean 又被修改过", refused.What);
        Assert.Equal(new FigureValue.Number(36), await MeanAsync(desk));
    }

    private static async Task EditAsync(Desk desk, string indicator, Func<Figure, Figure> change)
    {
        var found = (await desk.ViewAsync()).Figures.Single(figure => figure.Figure.Key.ToString() == $"{indicator}@全市:2023#mean");
        Assert.True((await desk.Figures.SaveAsync(2023, [new(found.Version, change(found.Figure))], desk.Colleague, Cancel)).IsSaved);
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
