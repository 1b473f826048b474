namespace Changzhou.Bulletin.Importing.Pictures;

/// <summary>What no picture of a bulletin comes near: whoever opens it holds all of its pixels in memory.</summary>
internal static class PictureLimits
{
    public const int MostSide = 20_000;
    public const long MostPixels = 50_000_000;

    /// <summary>Of a comment or a colour profile, as it comes out.</summary>
    public const int MostText = 8 * 1024 * 1024;

    public static Advice? Refusal(long width, long height) =>
        width == 0 || height == 0 ? FaultMessages.PictureDamaged
        : width > MostSide || height > MostSide || width * height > MostPixels ? FaultMessages.PictureSize(width, height)
        : null;
}
