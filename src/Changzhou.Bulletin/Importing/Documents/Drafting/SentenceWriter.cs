using System.Text;
using Changzhou.Bulletin.Proofing.Mentions;
using Changzhou.Bulletin.Releasing.Printing;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>Writes a text of the document as Markdown with references, and makes sure that it prints what it printed.</summary>
internal sealed class SentenceWriter(FigureBinder binder, RunWriter printed, List<string> notices)
{
    private readonly HashSet<(int Line, int Start)> unbound = [];

    /// <summary>References written.</summary>
    public int Bound { get; private set; }

    /// <summary>Figures whose digits stay as typed, for the editor to bind.</summary>
    public int Unbound => unbound.Count;

    public string Write(LocatedText located, IEnumerable<Mention> mentions, int from = 0, int? to = null, bool opensBlock = false)
    {
        var wording = SourceWording.Of(located);
        var end = to ?? wording.Length;
        var ours = mentions.Where(mention => mention.Offset >= from && mention.Offset + mention.Length <= end).ToList();
        var bindings = binder.Bind(located.Text, ours).Where(binding => binding.Start >= from && binding.Start + binding.Length <= end).ToList();
        var text = Join(wording, bindings, from, end, opensBlock);
        if (bindings.Count > 0 && TextNormaliser.Line(printed.WritePlain(text)).Text != TextNormaliser.Line(SourceWording.Expected(located)[from..end]).Text)
        {
            notices.Add(DraftWords.NotBound(located.Line));
            bindings = [];
            text = Join(wording, bindings, from, end, opensBlock);
        }

        Bound += bindings.Count;
        unbound.UnionWith(ours
            .Where(mention => mention.IsMeasured && mention.Span.Quote.Any(char.IsDigit) && !bindings.Exists(binding => mention.Offset < binding.Start + binding.Length && binding.Start < mention.Offset + mention.Length))
            .Select(mention => (mention.Span.Line, mention.Span.Start)));
        return text;
    }

    private static string Join(string wording, IReadOnlyList<FigureBinder.Binding> bindings, int from, int end, bool opensBlock)
    {
        var text = new StringBuilder();
        var at = from;
        foreach (var binding in bindings)
        {
            text.Append(MarkdownText.Escape(wording[at..binding.Start])).Append(binding.Reference);
            at = binding.Start + binding.Length;
        }

        text.Append(MarkdownText.Escape(wording[at..end]));
        return opensBlock ? MarkdownText.EscapeStart(text.ToString()) : text.ToString();
    }
}
