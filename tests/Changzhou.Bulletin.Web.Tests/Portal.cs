using System.Text;
using Changzhou.Bulletin.Releasing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>The portal with two small editions, 2023 and 2022, and a few files of the newer one.</summary>
public sealed class Portal : WebApplicationFactory<Program>
{
    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.7 a small one for tests");

    private readonly string folder = Directory.CreateTempSubdirectory("bulletin-web-").FullName;

    public Portal()
    {
        Write("2022/snapshot.json", SnapshotJson.Write(TestEdition.Of(2022)));
        Write("2023/snapshot.json", SnapshotJson.Write(TestEdition.Of(2023)));
        Write("2023/bulletin.pdf", Pdf);
        Write("2023/figures.csv", Encoding.UTF8.GetBytes("﻿指标,数值\n臭氧浓度,175\n"));
        Write("2023/figures.json", Encoding.UTF8.GetBytes("""{"figures":[]}"""));
        Write("2023/figures.xlsx", [0x50, 0x4b, 3, 4]);
        foreach (var variant in new[] { "wide-light", "wide-dark", "narrow-light", "narrow-dark" })
            Write($"2023/charts/air/levels-{variant}.svg", Encoding.UTF8.GetBytes("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 400"></svg>"""));
    }

    /// <summary>Follows nothing and unpacks nothing, so that tests see what was sent.</summary>
    public HttpClient Reader() => CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Bulletin:SampleSnapshot", folder);
        builder.UseSetting("Bulletin:Site:Address", "https://bulletin.example");
        builder.UseSetting("Bulletin:Site:Sponsor", "常州市生态环境局");
        builder.UseSetting("Bulletin:Site:IdCode", "3204000001");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private void Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
