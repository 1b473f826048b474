using System.Runtime.Versioning;
using Changzhou.Bulletin.Web.Desk.Importing;

namespace Changzhou.Bulletin.Web.Tests.Desk;

/// <summary>What was uploaded is gone when nobody needs it any more (GB/T 22239-2019, 8.1.4.10 b).</summary>
[UnsupportedOSPlatform("windows")]
public sealed class UploadsTests
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly TimeSpan Stale = TimeSpan.FromDays(2);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_goes_with_all_that_was_unpacked_from_it_and_every_file_with_its_portal()
    {
        using var uploads = new Uploads(TimeProvider.System);
        using var one = uploads.Begin("数据.xlsx");
        using var other = uploads.Begin("数据.xlsx");
        foreach (var upload in new[] { one, other })
        {
            await upload.ReceiveAsync(new MemoryStream([1, 2, 3]), _ => { }, Now);
            Directory.CreateDirectory(Path.Combine(upload.Folder.FullName, "unpacked"));
            await File.WriteAllTextAsync(Path.Combine(upload.Folder.FullName, "unpacked", "edition.yaml"), "year: 2024", Now);
        }

        var root = one.Folder.Parent!;
        Assert.Equal(Owner, root.UnixFileMode);

        one.Dispose();
        Assert.False(Directory.Exists(one.Folder.FullName));
        Assert.True(File.Exists(other.Path));

        uploads.Dispose();
        Assert.False(Directory.Exists(root.FullName));
    }

    /// <remarks>The folders are made older, not the clock later: other portals of this machine have theirs beside them.</remarks>
    [Fact]
    public void What_a_killed_portal_left_goes_at_a_start_two_days_later()
    {
        using var killed = new Uploads(TimeProvider.System);
        var folder = killed.Begin("公报.docx").Folder;
        File.WriteAllText(Path.Combine(folder.FullName, "公报.docx"), "尚未公布的内容");

        Age(folder.Parent!, Stale - TimeSpan.FromHours(1));
        using (new Uploads(TimeProvider.System))
        {
            Assert.True(Directory.Exists(folder.FullName));
        }

        Age(folder.Parent!, Stale + TimeSpan.FromHours(1));
        using (new Uploads(TimeProvider.System))
        {
            Assert.False(Directory.Exists(folder.Parent!.FullName));
        }
    }

    [Fact]
    public void A_folder_that_only_looks_like_one_of_ours_stays()
    {
        var elsewhere = Directory.CreateTempSubdirectory("not-ours-");
        var open = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"bulletin-uploads-open-{Guid.NewGuid():N}"), Owner | UnixFileMode.OtherRead);
        var link = Directory.CreateSymbolicLink(Path.Combine(Path.GetTempPath(), $"bulletin-uploads-link-{Guid.NewGuid():N}"), elsewhere.FullName);
        try
        {
            Age(elsewhere, Stale + TimeSpan.FromHours(1));
            Age(open, Stale + TimeSpan.FromHours(1));
            using var started = new Uploads(TimeProvider.System);

            Assert.True(Directory.Exists(open.FullName));
            Assert.True(Directory.Exists(link.FullName));
            Assert.True(Directory.Exists(elsewhere.FullName));
        }
        finally
        {
            link.Delete();
            open.Delete();
            elsewhere.Delete();
        }
    }

    private static void Age(DirectoryInfo folder, TimeSpan age) => Directory.SetLastWriteTimeUtc(folder.FullName, (TimeProvider.System.GetUtcNow() - age).UtcDateTime);
}
