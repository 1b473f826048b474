using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Web.Reading;

namespace Changzhou.Bulletin.Web.OpenData;

/// <summary>Which charts and pictures a snapshot speaks of; a visitor's word is no file name before it is found here.</summary>
internal static class ReleaseFiles
{
    private static readonly string[] Variants = ["wide-light", "wide-dark", "narrow-light", "narrow-dark"];

    public static string? Chart(Snapshot snapshot, string topic, string file) =>
        snapshot.Chapters.Where(chapter => chapter.Topic == topic)
            .SelectMany(chapter => chapter.Blocks)
            .Where(block => block.Chart is not null)
            .SelectMany(block => Variants.Select(variant => Addresses.ChartArtefact(topic, block.Chart!.Key, variant)))
            .FirstOrDefault(name => name == $"charts/{topic}/{file}");

    public static string? Picture(Snapshot snapshot, string file) =>
        snapshot.Chapters.SelectMany(chapter => chapter.Blocks).Concat(snapshot.Summary)
            .Select(block => block.Image?.File)
            .FirstOrDefault(name => name == $"pictures/{file}");
}
