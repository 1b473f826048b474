namespace Changzhou.Bulletin.Web.Account;

/// <summary>What follows an attempt to sign in.</summary>
internal abstract record SignInStep
{
    /// <summary>The same for a wrong password, an unknown name, a locked and a disabled account.</summary>
    public sealed record Refused : SignInStep;

    /// <param name="Ticket">Says for a few minutes, and to this portal only, that the password was right.</param>
    public sealed record Second(string Ticket, bool HasTotp, bool HasPasskey) : SignInStep;

    public sealed record Complete : SignInStep;
}
