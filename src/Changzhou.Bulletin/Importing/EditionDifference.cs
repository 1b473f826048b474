using Changzhou.Bulletin.Editions;
namespace Changzhou.Bulletin.Importing;
public sealed record EditionChange(string What);
public static class EditionDifference
{
    public static IReadOnlyList<EditionChange> Between(Edition? before, Edition after) => [new("?")];
}
