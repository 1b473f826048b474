namespace Changzhou.Bulletin.Typesetting.Charts;

/// <param name="Topic">The chapter's topic; "summary" for the summary's.</param>
public sealed record ChartPicture(string Topic, string Key, ChartWidth Width, ChartTheme Theme, byte[] Svg);
