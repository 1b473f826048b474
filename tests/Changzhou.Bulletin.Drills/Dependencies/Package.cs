namespace Changzhou.Bulletin.Drills.Dependencies;

/// <param name="Registry">NuGet or npm.</param>
/// <param name="Licence">An SPDX expression, or what stands in its place: file or address.</param>
/// <param name="Because">Asked for by a project, or needed by another package.</param>
internal sealed record Package(string Registry, string Name, string Version, string Licence, Scope Scope, string Because);

/// <summary>How far a package comes; the greater holds where several do.</summary>
internal enum Scope
{
    /// <summary>Used by tests, drills and benchmarks.</summary>
    Tests,

    /// <summary>Used while building.</summary>
    Build,

    /// <summary>Part of what is installed.</summary>
    Installed,
}
