namespace Changzhou.Bulletin.Typesetting;

/// <summary>Typesetting failed: the message says why, in the words of Typst or ECharts where they had any.</summary>
public sealed class TypesettingException : Exception
{
    public TypesettingException() { }

    public TypesettingException(string message) : base(message) { }

    public TypesettingException(string message, Exception innerException) : base(message, innerException) { }
}
