namespace Changzhou.Bulletin.Editions;

/// <summary>Words of a newly made edition that a person must look at.</summary>
/// <param name="Place">air/o3, summary, or edition for title, dates and legal basis.</param>
/// <param name="Block">Index among the blocks of the place, from 0; null for what is no block, such as a title.</param>
/// <param name="Before">The sentence or cell in the last edition, as written.</param>
/// <param name="After">The same in the new one.</param>
/// <param name="Why">What was changed or was not, and what to look for; Chinese.</param>
public sealed record Review(string Place, int? Block, string Before, string After, string Why);
