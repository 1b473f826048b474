using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Importing.Pictures;

/// <summary>How many shapes a picture draws when everything that is drawn by reference is drawn: few lines can ask for billions.</summary>
internal sealed partial class SvgReferences
{
    public const long Most = 2_000_000;
    private const int Deepest = 64;

    private static readonly string[] OnlyPoint = ["a", "animate", "animateMotion", "animateTransform", "set", "mpath", "discard"];

    private readonly Node root = new();
    private readonly Dictionary<string, Node> byId = new(StringComparer.Ordinal);
    private readonly Stack<(int Depth, Node Node)> open = new();

    public SvgReferences() => open.Push((-1, root));

    /// <param name="id">Null where the element has none.</param>
    public void Begin(int depth, string? id)
    {
        while (open.Peek().Depth >= depth)
        {
            open.Pop();
        }

        if (id is null || byId.ContainsKey(id))
        {
            open.Peek().Node.Own++;
            return;
        }

        var node = byId[id] = new();
        open.Peek().Node.Parts.Add(node);
        open.Push((depth, node));
    }

    public void Attribute(string element, string name, string value)
    {
        if (name == "href" && value.TrimStart() is ['#', .. var id] && !OnlyPoint.Contains(element))
        {
            open.Peek().Node.Drawn.Add(id.Trim());
        }
        else if (value.Contains("url(", StringComparison.OrdinalIgnoreCase))
        {
            open.Peek().Node.Drawn.AddRange(Address().Matches(value).Select(match => match.Groups[1].Value));
        }
    }

    /// <summary>Whether there are too many, or they refer to each other in a circle.</summary>
    public bool AreTooMany() => Weight(root, 0) is not { } drawn || drawn > Most;

    /// <summary>Null for a circle, or for a chain that is longer than any drawing's.</summary>
    private long? Weight(Node node, int depth)
    {
        if (node.Weight is not null || depth > Deepest * 4 || node.IsOpen)
        {
            return depth > Deepest * 4 || node.IsOpen ? null : node.Weight;
        }

        node.IsOpen = true;
        var (weight, chain) = (1L + node.Own, 0);
        foreach (var next in node.Parts.Concat(node.Drawn.Select(id => byId.GetValueOrDefault(id)).OfType<Node>()))
        {
            if (Weight(next, depth + 1) is not { } drawn)
            {
                return null;
            }

            weight = Math.Min(weight + drawn, Most + 1);
            chain = Math.Max(chain, next.Chain + 1);
        }

        (node.IsOpen, node.Weight, node.Chain) = (false, weight, chain);
        return chain > Deepest * 4 ? null : weight;
    }

    [GeneratedRegex("""url\(\s*["']?#([^"')\s]+)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    /// <summary>An element with an id, and what is drawn with it.</summary>
    private sealed class Node
    {
        public long Own { get; set; }
        public List<Node> Parts { get; } = [];
        public List<string> Drawn { get; } = [];
        public bool IsOpen { get; set; }
        public long? Weight { get; set; }
        public int Chain { get; set; }
    }
}
