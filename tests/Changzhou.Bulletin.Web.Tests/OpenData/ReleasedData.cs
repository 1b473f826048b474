namespace Changzhou.Bulletin.Web.Tests.OpenData;

/// <summary>One corrected edition for all tests of open data.</summary>
[CollectionDefinition(Name)]
public sealed class ReleasedData : ICollectionFixture<CorrectedPortal>
{
    public const string Name = "released data";
}
