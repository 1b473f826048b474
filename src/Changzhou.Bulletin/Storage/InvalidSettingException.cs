namespace Changzhou.Bulletin.Storage;

/// <summary>A setting cannot be used; the message is for the operator and says what to write.</summary>
public sealed class InvalidSettingException : Exception
{
    public InvalidSettingException(string message) : base(message)
    {
    }

    public InvalidSettingException(string message, Exception inner) : base(message, inner)
    {
    }

    public InvalidSettingException()
    {
    }
}
