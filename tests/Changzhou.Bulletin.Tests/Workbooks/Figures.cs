using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Workbooks;

namespace Changzhou.Bulletin.Tests.Workbooks;

/// <summary>Reads test files by the real catalogue, and tells figures and faults in a line each.</summary>
internal static class Figures
{
    public static Catalogue Catalogue { get; } = CatalogueReader.Read(Path.Combine(Repository.Seeds, "reference")).Value!;

    public static WorkbookReading Read(byte[] bytes, WorkbookOptions? options = null, string name = "2023.xlsx", WorkbookLimits? limits = null) =>
        WorkbookReader.Read(bytes, name, 2023, Catalogue, options ?? new(), limits);

    public static WorkbookReading Read(params object?[][] rows) => Read(BookFile.Of(rows));

    /// <summary>air.pm25.mean@全市:2023#mean = 34 at 数据!B2</summary>
    public static IEnumerable<string> Told(this WorkbookReading reading)
    {
        Assert.Empty(reading.Faults.Select(fault => fault.ToString()));
        return reading.Figures.Select(figure => $"{figure.Key} = {figure.Value} at {figure.Cell}");
    }

    public static Fault OnlyFault(this WorkbookReading reading)
    {
        var fault = Assert.Single(reading.Faults);
        Assert.Empty(reading.Figures);
        return fault;
    }
}
