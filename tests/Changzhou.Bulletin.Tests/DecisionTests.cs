using System.Globalization;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Tests;

public sealed partial class DecisionTests
{
    [Fact]
    public void Decisions_are_numbered_without_a_gap_and_every_link_to_one_leads_there_and_names_its_number()
    {
        var docs = Path.Combine(Repository.Root, "docs");
        var decisions = new DirectoryInfo(Path.Combine(docs, "decisions")).GetFiles("*.md").OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        Assert.Equal(Enumerable.Range(1, decisions.Count), decisions.Select(file => Number(file.Name)));
        Assert.All(decisions, file => Assert.Equal(Number(file.Name), Number(File.ReadLines(file.FullName).First().TrimStart('#', ' '))));

        var links = new DirectoryInfo(docs).GetFiles("*.md", SearchOption.AllDirectories).SelectMany(page => Links().Matches(File.ReadAllText(page.FullName)).Select(link => (Page: page.Name, Link: link))).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, one =>
        {
            Assert.Contains(decisions, file => file.Name == one.Link.Groups["file"].Value);
            Assert.Equal((one.Page, Number(one.Link.Groups["file"].Value)), (one.Page, Number(one.Link.Groups["number"].Value)));
        });
    }

    private static int Number(string text) => int.Parse(Digits().Match(text).Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\[decision (?<number>\d+)\]\((?:decisions/)?(?<file>\d{4}-[a-z0-9-]+\.md)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"^\d+")]
    private static partial Regex Digits();
}
