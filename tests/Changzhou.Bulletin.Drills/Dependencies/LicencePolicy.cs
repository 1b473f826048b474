namespace Changzhou.Bulletin.Drills.Dependencies;

/// <summary>Which licences need no thought, and which packages were thought about one by one.</summary>
/// <param name="reviewed">Package (a star at the end stands for anything), its licence, and why it may be used.</param>
internal sealed class LicencePolicy(IReadOnlyList<(string Package, string Licence, string Reason)> reviewed)
{
    public static IReadOnlyList<string> Allowed { get; } =
        ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "ISC", "0BSD", "Unlicense", "MS-PL", "OFL-1.1", "Zlib", "BlueOak-1.0.0"];

    /// <summary>Why the package may be used; null where nobody has allowed it.</summary>
    public string? Reason(string package, string licence) =>
        IsAllowed(licence) ? "" : reviewed.FirstOrDefault(row => row.Licence == licence && Matches(row.Package, package)).Reason;

    /// <summary>Rows of the list that no package needs any longer.</summary>
    public IEnumerable<string> Unneeded(IReadOnlyList<Package> packages) =>
        reviewed.Where(row => !packages.Any(package => row.Licence == package.Licence && Matches(row.Package, package.Name))).Select(row => row.Package);

    /// <summary>An SPDX expression: of licences joined by OR one is enough, of those joined by AND each binds.</summary>
    public static bool IsAllowed(string expression) =>
        expression.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal) is var plain
        && !(plain.Contains(" AND ", StringComparison.Ordinal) && plain.Contains(" OR ", StringComparison.Ordinal))
        && (plain.Contains(" OR ", StringComparison.Ordinal)
            ? plain.Split(" OR ").Any(licence => Allowed.Contains(licence.Trim()))
            : plain.Split(" AND ").All(licence => Allowed.Contains(licence.Trim())));

    public static LicencePolicy Read(string file) => new(
    [
        .. File.ReadLines(file).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',', 3)).Select(cells => (cells[0], cells[1], cells[2].Trim('"'))),
    ]);

    private static bool Matches(string pattern, string package) =>
        pattern.EndsWith('*') ? package.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase) : package.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
