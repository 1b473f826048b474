using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>武进港、漕桥河、太滆运河等3条: no more names than the number says, and without 等 just as many.</summary>
internal sealed partial class CountOfNames : IRule
{
    private const int LongestName = 14;

    public string Id => "count.names";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from sentence in view.Prose
        from Match match in Open().Matches(sentence.Text).Concat(Closed().Matches(sentence.Text)).Concat(Behind().Matches(sentence.Text))
        let names = Names(match.Groups["names"].Value)
        where names is not null
        let number = WrittenNumber.Of(match.Groups["count"]).Value
        let open = match.Groups["etc"].Success
        where open ? names.Value.Least > number : number < names.Value.Least || number > names.Value.Most
        select Finding.At(this, open ? Severity.Error : Severity.Warning, sentence.Locate(match.Groups["count"]), sentence.Place, Messages.CountOfNames(match, names.Value, number));

    /// <summary>和 may part two names or stand within one.</summary>
    private static (int Least, int Most)? Names(string written)
    {
        var names = Bracketed().Replace(written, "").Split('、');
        if (names.Length < 2 || names.Any(name => name.Length is 0 or > LongestName || name.Any(char.IsAsciiDigit)) || names.Any(name => name.Length == 1))
        {
            return null;
        }

        var joined = Conjunction().Count(names[^1]);
        return (names.Length, names.Length + joined);
    }

    [GeneratedRegex(@"(?<names>[^，。；：、等0-9]+(?:、[^，。；：、等0-9]+)+)(?<etc>等)(?<count>[0-9]+|[两三四五六七八九十]+)(?:条|个|家|座|大|项|类|种|处|名)(?!百分点)", RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    /// <summary>Three short names or more that open a clause; fewer, or longer ones, may be parts of another phrase.</summary>
    [GeneratedRegex(@"(?<=^|[，。；：])(?<names>[^，。；：、等0-9]{2,6}(?:、[^，。；：、等0-9]{2,6}){2,})(?<etc>(?!))?(?<count>[0-9]+|[两三四五六七八九十]+)(?:条|个|家|座|类|处|名)(?!百分点)", RegexOptions.CultureInvariant)]
    private static partial Regex Closed();

    [GeneratedRegex(@"(?<count>[0-9]+|[两三四五六七八九十]+)(?:条|个|家|座|类|种|处)[^，。；：、()0-9]{1,14}\((?<names>[^，。；：()]+?)(?<etc>等)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex("和|及|与", RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction();
}
