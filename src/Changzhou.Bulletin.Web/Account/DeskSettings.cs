namespace Changzhou.Bulletin.Web.Account;

/// <summary>Bulletin:Desk: who reaches the staff side, and how long a sign-in lasts.</summary>
public sealed record DeskSettings
{
    /// <summary>A session in which its person does nothing ends after this time.</summary>
    public int IdleMinutes { get; init; } = 30;

    /// <summary>A session ends this long after its sign-in, whatever is done.</summary>
    public int AbsoluteHours { get; init; } = 10;

    /// <summary>Networks such as 10.32.0.0/16 that reach the staff side; empty for all. To others it does not exist.</summary>
    public string[] AllowedNetworks { get; init; } = [];

    /// <summary>Addresses or networks of the reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.</summary>
    public string[] KnownProxies { get; init; } = [];

    public PasswordPolicy PasswordPolicy { get; init; } = PasswordPolicy.Asvs5;

    public SecondFactor SecondFactor { get; init; } = SecondFactor.Required;

    /// <summary>A certificate with its private key (PKCS #12) that encrypts the Data Protection keys in the store.</summary>
    public KeyCertificate? KeyCertificate { get; init; }
}

/// <param name="Password">Better given by the environment: Bulletin__Desk__KeyCertificate__Password.</param>
public sealed record KeyCertificate(string Path, string? Password = null);

public enum PasswordPolicy
{
    /// <summary>OWASP ASVS 5.0, chapter V6.2.</summary>
    Asvs5,

    /// <summary>GB/T 22239-2019, third level, 8.1.4.1.</summary>
    Gbt22239,
}

public enum SecondFactor
{
    Required,
    Optional,
}

/// <summary>Bulletin:Sides: which sides this process serves.</summary>
public enum Sides
{
    All,

    /// <summary>Releases only, by a login that can read nothing else.</summary>
    Reading,

    /// <summary>Staff only.</summary>
    Desk,
}
