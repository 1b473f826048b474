namespace Changzhou.Bulletin.Typesetting;

public enum PdfStandard
{
    /// <summary>PDF/A-3a (ISO 19005-3): for the archive, tagged, with the figures attached.</summary>
    A3a,

    /// <summary>PDF/UA-1 (ISO 14289-1): for assistive technology.</summary>
    Ua1,
}
