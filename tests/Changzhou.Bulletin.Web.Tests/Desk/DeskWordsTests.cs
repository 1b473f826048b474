using System.Text.RegularExpressions;
using System.Xml.Linq;
using Changzhou.Bulletin.Tests;

namespace Changzhou.Bulletin.Web.Tests.Desk;

/// <summary>The guide calls a button what the button says, and the desk keeps no word that nothing says.</summary>
public sealed partial class DeskWordsTests
{
    private static readonly string[] Sides = ["Desk", "Account"];

    private static readonly string Source = Path.Combine(Repository.Root, "src", "Changzhou.Bulletin.Web");

    /// <summary>What the guide quotes and no resource of the desk holds, and why.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["腾讯身份验证器"] = "an application of another maker",
        ["Microsoft Authenticator"] = "an application of another maker",
        ["历次发布"] = "a page of the public side, in Reading/Words.resx",
        ["上次备份是 1 天 3 小时前"] = "an example of what Concerns says, with its numbers",
        ["自己的修改不能自己签署"] = "a refusal of the workflow, in WorkflowWords",
    };

    [Fact]
    public void Whatever_the_guide_quotes_stands_at_the_desk()
    {
        var values = Words().Select(word => Bare(word.Value)).ToHashSet();
        var patterns = values.Where(value => value.Contains('{') && Chinese().Count(Placeholder().Replace(value, "")) >= 3)
            .Select(value => new Regex($"^{Regex.Replace(Regex.Escape(value), @"\\\{\d}", ".+")}$")).ToList();

        var quoted = Quoted().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "staff-guide.zh.md"))).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.Contains("提交审核", quoted);
        Assert.DoesNotContain(quoted, quote => !Elsewhere.ContainsKey(quote) && !Stands(Bare(quote)));

        bool Stands(string quote) => values.Contains(quote) || patterns.Any(pattern => pattern.IsMatch(quote))
            // The beginning of a longer saying, up to where a sentence ends.
            || values.Any(value => value.StartsWith(quote, StringComparison.Ordinal) && value[quote.Length] is '。' or '；');
    }

    [Fact]
    public void Every_word_of_the_desk_is_said_somewhere()
    {
        var code = string.Join('\n', Directory.EnumerateFiles(Source, "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        var said = Said().Matches(code).Select(match => match.Value).ToHashSet();

        Assert.Empty(Words().Where(word => !IsFoundByName(word) && !said.Contains($"{word.Class}.{word.Key}")).Select(word => $"{word.Class}.{word.Key}"));
    }

    /// <summary>MudBlazor asks for its words by its own keys; the log asks for act.…, field.… and the like by what it holds, and rules are asked for by their ids, which LoggedWordsTests holds to account.</summary>
    private static bool IsFoundByName((string Class, string Key, string Value) word) => word.Class is "MudBlazorWords" or "RuleWords" || word.Class == "LogWords" && word.Key.Contains('.');

    private static IEnumerable<(string Class, string Key, string Value)> Words() =>
        from side in Sides
        from file in Directory.EnumerateFiles(Path.Combine(Source, side), "*Words.resx", SearchOption.AllDirectories)
        from data in XDocument.Load(file).Root!.Elements("data")
        select (Path.GetFileNameWithoutExtension(file), data.Attribute("name")!.Value, data.Element("value")!.Value);

    /// <summary>Without what a label adds in brackets, and without the stop of a sentence.</summary>
    private static string Bare(string text) => Bracketed().Replace(text, "").TrimEnd('。', '…');

    [GeneratedRegex("“([^“”]+)”")]
    private static partial Regex Quoted();

    [GeneratedRegex("（[^（）]*）$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\{\d}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("[\u4e00-\u9fff]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\b\w+Words\.\w+")]
    private static partial Regex Said();
}
