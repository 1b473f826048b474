using System.Xml;

namespace Changzhou.Bulletin.Importing.Documents;

internal static class PackageXml
{
    /// <summary>No program nests deeper, and each level that is open costs memory.</summary>
    private const int Deepest = 512;

    /// <summary>The next node, as <see cref="XmlReader.Read"/>, but of nothing that is nested without bound.</summary>
    public static bool Next(this XmlReader xml) =>
        xml.Read() && (xml.Depth <= Deepest ? true : throw new PartTooLarge());

    /// <summary>Past the element and all in it.</summary>
    public static void Pass(this XmlReader xml)
    {
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
        {
            while (xml.Next() && xml.Depth > depth)
            {
            }
        }

        xml.Next();
    }
}
