using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Printed;

namespace Changzhou.Bulletin.Releasing.Printing;

/// <summary>For which figures an edition still prints 待填, so that it cannot be released.</summary>
public static class AwaitedFigures
{
    /// <returns>Those without a value, and those whose verdict or share waits for a limit or a whole.</returns>
    public static IReadOnlyList<FigureKey> In(Edition edition, Catalogue catalogue, History history) =>
    [
        .. edition.Figures.Where(figure => figure.IsPending).Select(figure => figure.Key)
            .Concat(EditionPrint.Of(edition, catalogue, history).Shown.Where(shown => shown.IsPending).Select(shown => shown.Key))
            .Distinct(),
    ];
}
