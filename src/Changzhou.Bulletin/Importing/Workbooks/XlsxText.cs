using System.Text;
using System.Xml;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>The text within a cell or a shared string: its runs put together, without the formula and without what is said about the sound.</summary>
/// <param name="Text">Null where there is none at all, not even an empty one.</param>
internal readonly record struct XlsxText(string? Text, bool IsFormula)
{
    /// <param name="xml">On the element; stands on its end afterwards.</param>
    /// <exception cref="WorkbookRefusal">Longer than a cell may be.</exception>
    public static XlsxText Read(XmlReader xml, int longest)
    {
        if (xml.IsEmptyElement)
        {
            return default;
        }

        StringBuilder? text = null;
        var (depth, within, inSound, isFormula) = (xml.Depth, "", false, false);
        while (xml.Next() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    within = xml.IsEmptyElement ? "" : xml.LocalName;
                    inSound |= within == "rPh";
                    isFormula |= xml.LocalName == "f";
                    break;
                case XmlNodeType.EndElement:
                    within = "";
                    inSound &= xml.LocalName != "rPh";
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when within is "v" or "t" && !inSound:
                    (text ??= new()).Append(xml.Value);
                    if (text.Length > longest)
                    {
                        throw new WorkbookRefusal(WorkbookMessages.TextTooLong(longest));
                    }

                    break;
            }
        }

        return new(text?.ToString(), isFormula);
    }
}
