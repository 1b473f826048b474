using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Changzhou.Bulletin.Storage;

namespace Changzhou.Bulletin.Web.Account;

/// <summary>Reads the certificates of Bulletin:Desk, and says plainly what is wrong with one.</summary>
internal static class KeyCertificates
{
    /// <exception cref="InvalidSettingException">The file is not there, cannot be read, or has no private key.</exception>
    public static X509Certificate2 Load(KeyCertificate setting)
    {
        var certificate = Read(setting);
        return certificate.HasPrivateKey ? certificate
            : throw new InvalidSettingException($"密钥证书 {setting.Path} 不含私钥，不能解开登录密钥：请用含私钥的 PKCS #12 文件（.pfx 或 .p12）。");
    }

    private static X509Certificate2 Read(KeyCertificate setting)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(setting.Path, setting.Password);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            var why = File.Exists(setting.Path) ? "口令不对，或者不是本进程可读的 PKCS #12 文件" : "文件不存在";
            throw new InvalidSettingException(
                $"不能读取密钥证书 {setting.Path}（{why}）。请检查 Bulletin__Desk__KeyCertificate__Path 和 …__Password；同一数据库上的每个编辑台进程都要有同一张证书。", unreadable);
        }
    }
}
