using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Web.Desk.Editing;

namespace Changzhou.Bulletin.Web.Desk.Release;

/// <summary>Where a place of a draft is edited.</summary>
public static class EditAddress
{
    /// <param name="place">edition, summary, air or air/o3.</param>
    /// <param name="block">To go to; null for the beginning of the chapter.</param>
    public static string Of(int year, string place, Guid? block = null)
    {
        var topic = place.Split('/')[0];
        var page = FormattableString.Invariant($"/desk/{year}/{(topic.Length == 0 || topic == SignedPieces.Front ? OutlineTree.FrontPlace : topic)}");
        return block is null ? page : $"{page}?block={block}";
    }
}
