using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;

namespace Changzhou.Bulletin.Tests.Importing.Builders;

/// <summary>The folders of seeds/ as the tests use them.</summary>
public static class Seeds
{
    public static string Root { get; } = Repository.Seeds;
    public static string Broken => Path.Combine(Root, "broken");
    public static string Base => Path.Combine(Broken, "_base");

    /// <summary>A copy of the small good edition, with the files of one broken case over it.</summary>
    public static TemporaryFolder Overlay(params string[] cases)
    {
        var folder = new TemporaryFolder();
        folder.CopyFrom(Base);
        foreach (var name in cases)
        {
            folder.CopyFrom(Path.Combine(Broken, name));
        }

        return folder;
    }

    /// <summary>Reads reference/, history/ and edition/ of a folder; faults of all three together.</summary>
    public static (Catalogue Catalogue, History History, Edition? Edition, IReadOnlyList<Fault> Faults) Read(TemporaryFolder folder)
    {
        var catalogue = CatalogueReader.Read(folder["reference"]);
        if (!catalogue.IsGood)
        {
            return (Catalogue.Empty, History.Empty, null, catalogue.Faults);
        }

        var history = HistoryReader.Read(folder["history"], catalogue.Value);
        if (!history.IsGood)
        {
            return (catalogue.Value, History.Empty, null, history.Faults);
        }

        var edition = EditionReader.Read(folder["edition"], catalogue.Value, history.Value);
        return (catalogue.Value, history.Value, edition.Value, edition.Faults);
    }
}
