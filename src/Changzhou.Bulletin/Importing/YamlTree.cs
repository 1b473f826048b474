using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Changzhou.Bulletin.Importing;

/// <summary>A YAML document with the place of everything in it. Anchors, aliases, tags and deep nesting are refused.</summary>
internal abstract record YamlTree(Spot Spot)
{
    private const int Deepest = 8;

    public sealed record Scalar(Spot Spot, string Text, int Quote) : YamlTree(Spot);

    public sealed record List(Spot Spot, IReadOnlyList<YamlTree> Items) : YamlTree(Spot);

    public sealed record Map(Spot Spot, IReadOnlyList<(Scalar Key, YamlTree Value)> Entries) : YamlTree(Spot)
    {
        public YamlTree? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key).Value;
    }

    /// <summary>Null, with a fault, where the text is no such YAML.</summary>
    public static Map? Read(SourceText source, FaultList faults)
    {
        var parser = new Parser(new StringReader(source.Text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                faults.Add(source.File, FaultMessages.YamlNotAMap);
                return null;
            }

            parser.Consume<DocumentStart>();
            var root = Node(source, parser, faults, 0);
            parser.Consume<DocumentEnd>();
            parser.Consume<StreamEnd>();
            if (root is Map map)
            {
                return map;
            }

            faults.Add(root.Spot, FaultMessages.YamlNotAMap);
        }
        catch (Refused refused)
        {
            faults.Add(refused.Spot, refused.Advice);
        }
        catch (YamlException fault)
        {
            faults.Add(At(source, fault.Start), FaultMessages.YamlSyntax(fault.Message));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 18 throws this, and not YamlException, while it scans some plain texts (Scanner.ScanPlainScalar).
            faults.Add(After(source, parser), FaultMessages.YamlSyntax("not understood"));
        }
        catch (ArgumentException)
        {
            // And this for a tag that is no address (TagName's constructor), before the tag can be looked at.
            faults.Add(After(source, parser), FaultMessages.YamlAnchor);
        }

        return null;
    }

    private static YamlTree Node(SourceText source, Parser parser, FaultList faults, int depth)
    {
        var next = parser.Current ?? throw new YamlException("the text ends too early");
        var spot = At(source, next.Start);
        if (next is AnchorAlias || (next is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)))
        {
            throw new Refused(spot, FaultMessages.YamlAnchor);
        }

        if (depth > Deepest)
        {
            throw new Refused(spot, FaultMessages.YamlTooDeep);
        }

        if (parser.TryConsume<YamlDotNet.Core.Events.Scalar>(out var scalar))
        {
            return new Scalar(spot, scalar.Value.Trim(), scalar.Style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted ? 1 : 0);
        }

        return parser.TryConsume<SequenceStart>(out _) ? ListAt(spot, source, parser, faults, depth) : MapAt(spot, source, parser, faults, depth);
    }

    private static List ListAt(Spot spot, SourceText source, Parser parser, FaultList faults, int depth)
    {
        var items = new List<YamlTree>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(source, parser, faults, depth + 1));
        }

        return new(spot, items);
    }

    private static Map MapAt(Spot spot, SourceText source, Parser parser, FaultList faults, int depth)
    {
        parser.Consume<MappingStart>();
        var entries = new List<(Scalar, YamlTree)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(source, parser, faults, depth + 1);
            if (key is not Scalar name)
            {
                throw new Refused(key.Spot, FaultMessages.YamlSyntax("a key is not a word"));
            }

            var value = Node(source, parser, faults, depth + 1);
            if (seen.Add(name.Text))
            {
                entries.Add((name, value));
            }
            else
            {
                faults.Add(name.Spot, FaultMessages.RepeatedKey(name.Text));
            }
        }

        return new(spot, entries);
    }

    /// <summary>Behind what was understood last.</summary>
    private static Spot After(SourceText source, Parser parser) => parser.Current is { } last ? At(source, last.End) : source.At(0);

    private static Spot At(SourceText source, Mark mark) => new(source.File, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));

    /// <summary>Leaves the recursion at the first thing that makes the rest not worth reading.</summary>
    private sealed class Refused(Spot spot, Advice advice) : Exception
    {
        public Spot Spot { get; } = spot;
        public Advice Advice { get; } = advice;
    }
}
