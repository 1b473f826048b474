using System.Text;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Writes text in one spelling without losing where it came from.</summary>
public static class TextNormaliser
{
    /// <summary>A text of one line that stands nowhere in particular; for tests and for sentences from elsewhere.</summary>
    public static LocatedText Line(string text) => Join([text], [(1, 0, text.Length)]);

    /// <summary>Joins stretches of lines to one text.</summary>
    /// <param name="lines">All lines of the document.</param>
    /// <param name="stretches">Line from 1, start and end in it.</param>
    public static LocatedText Join(IReadOnlyList<string> lines, IReadOnlyList<(int Line, int Start, int End)> stretches)
    {
        var writer = new Writer(lines, stretches.Count > 0 ? stretches[0].Line : 1);
        foreach (var (line, start, end) in stretches)
        {
            writer.Add(line, start, end);
        }

        return writer.Finish();
    }

    /// <summary>Whether no space is wanted beside the character.</summary>
    internal static bool HugsItsNeighbours(char c) =>
        c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\u3000' and <= '\u303F'
            or '，' or '；' or '：' or '！' or '？' or '“' or '”' or '‘' or '’' or '(' or ')' or '[' or ']' or '〔' or '〕' or '%' or '~';

    private static char Simple(char c) => c switch
    {
        '，' or '；' or '：' or '！' or '？' => c,
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        '∼' or '〜' or '˜' or '∽' or '⁓' => '~',
        '—' or '–' or '－' or '‐' or '‑' or '‒' or '―' or '−' or '─' => '-',
        'µ' => 'μ',
        '·' or '•' or '・' or '‧' or '⋅' or '∙' => '·',
        '⩽' or '≦' => '≤',
        '⩾' or '≧' => '≥',
        >= '₀' and <= '₉' => (char)('0' + (c - '₀')),
        '﹪' => '%',
        '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u3000' or '\t' => ' ',
        '〈' => '《',
        '〉' => '》',
        _ => c,
    };

    private static string? Wide(char c) => c switch
    {
        '㎡' => "m²",
        '㎥' => "m³",
        '㎎' => "mg",
        '㎏' => "kg",
        '㎞' => "km",
        '㎍' => "μg",
        '㏈' => "dB",
        _ => null,
    };

    private sealed class Writer(IReadOnlyList<string> lines, int firstLine)
    {
        private readonly StringBuilder text = new();
        private readonly List<int> lineOf = [];
        private readonly List<int> startOf = [];
        private readonly List<int> lengthOf = [];
        private bool space;

        public void Add(int line, int start, int end)
        {
            space |= text.Length > 0;
            var source = lines[line - 1];
            for (var i = start; i < end; i++)
            {
                i += Tex(source, i, end) is var skipped and > 0 ? skipped : 0;
                if (i >= end)
                {
                    break;
                }

                if (Wide(source[i]) is { } wide)
                {
                    foreach (var c in wide)
                    {
                        Put(c, line, i);
                    }
                }
                else if (Simple(source[i]) is var c && char.IsWhiteSpace(c))
                {
                    space = true;
                }
                else if (!char.IsControl(c) && c is not ('\u200B' or '\uFEFF' or '\u200C' or '\u200D' or '\uFE0E' or '\uFE0F'))
                {
                    Put(Punctuation(c, source, i), line, i);
                }
            }
        }

        public LocatedText Finish() =>
            new(text.ToString(), lines, [.. lineOf], [.. startOf], [.. lengthOf], lineOf.Count > 0 ? lineOf[0] : firstLine);

        private void Put(char c, int line, int start)
        {
            if (space && text.Length > 0 && !HugsItsNeighbours(text[^1]) && !HugsItsNeighbours(c))
            {
                text.Append(' ');
                lineOf.Add(line);
                startOf.Add(start);
                lengthOf.Add(0);
            }

            space = false;
            text.Append(c);
            lineOf.Add(line);
            startOf.Add(start);
            lengthOf.Add(1);
        }

        /// <summary>Half-width , ; : in Chinese text are its punctuation; between digits they belong to the number.</summary>
        private static char Punctuation(char c, string source, int i)
        {
            if (c is not (',' or ';' or ':' or '?' or '!'))
            {
                return c;
            }

            var inNumber = i > 0 && i + 1 < source.Length && char.IsAsciiDigit(Simple(source[i - 1])) && char.IsAsciiDigit(Simple(source[i + 1]));
            return c switch
            {
                ',' or ':' when inNumber => c,
                ',' => '，',
                ';' => '；',
                ':' => '：',
                '?' => '？',
                _ => '！',
            };
        }

        /// <summary>How many characters of TeX marks to leave out: $, _{ with its }, ^{ with its }.</summary>
        private static int Tex(string source, int i, int end)
        {
            var from = i;
            while (i < end)
            {
                if (source[i] == '$' || (source[i] is '_' or '^' && i + 1 < end && source[i + 1] == '{'))
                {
                    i += source[i] == '$' ? 1 : 2;
                }
                else if (source[i] == '}' && Opened(source, i))
                {
                    i++;
                }
                else if (source[i] == '\\' && i + 1 < end && source[i + 1] is '%' or '_')
                {
                    i++;
                }
                else if (string.CompareOrdinal(source, i, "\\mathrm{", 0, 8) == 0)
                {
                    i += 8;
                }
                else
                {
                    break;
                }
            }

            return i - from;
        }

        /// <summary>A closing brace of a mark opened within the last sixteen characters.</summary>
        private static bool Opened(string source, int i) =>
            source.AsSpan(Math.Max(0, i - 16), Math.Min(16, i)).Contains('{');
    }
}
