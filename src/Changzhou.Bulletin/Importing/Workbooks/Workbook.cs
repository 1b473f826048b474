namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>The sheets of a file, in order.</summary>
/// <param name="Since1904">Dates count from 1904, as on old Macintoshes.</param>
internal sealed record Workbook(IReadOnlyList<Sheet> Sheets, bool Since1904);
