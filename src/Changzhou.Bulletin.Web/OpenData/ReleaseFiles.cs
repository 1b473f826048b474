using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Web.Reading;

namespace Changzhou.Bulletin.Web.OpenData;

/// <summary>Which charts and pictures a snapshot speaks of; a visitor's word is no file name before it is found here.</summary>
internal static class ReleaseFiles
{
    private static readonly string[] Variants = ["wide-light", "wide-dark", "narrow-light", "narrow-dark"];

    public static string? Chart(Snapshot snapshot, string topic, string file) =>
        LastingCodes.Of(snapshot).Charts.Where(placed => placed.Topic == topic)
            .SelectMany(placed => (string[])
            [
                .. Variants.Select(variant => Addresses.ChartArtefact(topic, placed.Chart.Key, variant)),
                Addresses.ChartSheet(topic, placed.Chart.Key), Addresses.ChartPng(topic, placed.Chart.Key), Addresses.ChartMarks(topic, placed.Chart.Key),
            ])
            .FirstOrDefault(name => name == $"charts/{topic}/{file}");

    public static string? Picture(Snapshot snapshot, string file) =>
        snapshot.Chapters.SelectMany(chapter => chapter.Blocks).Concat(snapshot.Summary)
            .Select(block => block.Image?.File)
            .FirstOrDefault(name => name == $"pictures/{file}");
}
