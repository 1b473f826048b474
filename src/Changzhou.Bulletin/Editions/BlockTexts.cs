namespace Changzhou.Bulletin.Editions;

/// <summary>The texts of a block in which references may stand, in reading order.</summary>
public static class BlockTexts
{
    public static IEnumerable<string> Of(Block block) => block switch
    {
        Block.Paragraph paragraph => [paragraph.Text],
        Block.Remark remark => [remark.Text],
        Block.Table table => [table.Caption, .. table.Rows.SelectMany(row => row), table.Note],
        Block.Chart chart => [chart.Caption, chart.Alt, .. chart.Rows.SelectMany(row => row), chart.Note],
        Block.Image image => [image.Alt, image.Caption],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };
}
