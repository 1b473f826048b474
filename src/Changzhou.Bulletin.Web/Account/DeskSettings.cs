using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;

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

    /// <summary>Certificates of before, which keys in the store may still be encrypted by.</summary>
    public KeyCertificate[] FormerKeyCertificates { get; init; } = [];

    /// <summary>Attempts to sign in, from one network address.</summary>
    public int SignInsPerMinute { get; init; } = 30;

    /// <exception cref="InvalidSettingException">A setting has no meaning.</exception>
    public static DeskSettings From(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection("Bulletin:Desk").Get<DeskSettings>() ?? new DeskSettings();
        }
        catch (InvalidOperationException unreadable)
        {
            throw new InvalidSettingException($"Bulletin:Desk 中有一项设置不能识别，请对照 docs/operations.md 改正：{unreadable.Message}", unreadable);
        }
    }

    /// <summary>Bulletin:Sides.</summary>
    /// <exception cref="InvalidSettingException">The setting names no side.</exception>
    public static Sides SidesOf(IConfiguration configuration) => configuration["Bulletin:Sides"] switch
    {
        null or "" => Sides.All,
        var given when Enum.TryParse<Sides>(given, ignoreCase: true, out var sides) && Enum.IsDefined(sides) => sides,
        var given => throw new InvalidSettingException($"设置 Bulletin:Sides 不能是“{given}”：请写 all、reading 或 desk。"),
    };
}

/// <param name="Password">Better given by the environment: Bulletin__Desk__KeyCertificate__Password.</param>
public sealed record KeyCertificate(string Path, string? Password = null);


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
