using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Changzhou.Bulletin.Drills.Machines;

/// <summary>Certificates that the drill signs itself, good for a day.</summary>
internal static class Certificates
{
    public static X509Certificate2 Make(RSA key, string name)
    {
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddHours(-1), now.AddDays(1));
    }

    /// <summary>With its private key, as operators keep one for the sign-in keys.</summary>
    public static async Task WritePkcs12Async(string file, string password)
    {
        using var key = RSA.Create(2048);
        using var certificate = Make(key, "desk-keys");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, password));
    }
}
