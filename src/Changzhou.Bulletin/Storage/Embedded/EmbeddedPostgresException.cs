namespace Changzhou.Bulletin.Storage.Embedded;

/// <summary>The embedded PostgreSQL cannot be had; the message is for the operator and says what to do.</summary>
public sealed class EmbeddedPostgresException : Exception
{
    public EmbeddedPostgresException(string message) : base(message)
    {
    }

    public EmbeddedPostgresException(string message, Exception inner) : base(message, inner)
    {
    }

    public EmbeddedPostgresException()
    {
    }
}
