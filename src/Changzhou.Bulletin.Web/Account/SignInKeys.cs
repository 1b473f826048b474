using System.Security.Cryptography;
using Changzhou.Bulletin.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Changzhou.Bulletin.Web.Account;

/// <summary>Data Protection keys in the store, encrypted by a certificate: what one portal signs, every other one understands.</summary>
internal static partial class SignInKeys
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    public static void AddSignInKeys(this IServiceCollection services, DeskSettings settings)
    {
        services.AddSingleton<StoreKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<StoreKeys>((options, keys) => options.XmlRepository = keys);
        var protection = services.AddDataProtection().SetApplicationName("Changzhou.Bulletin").SetDefaultKeyLifetime(Lifetime);
        if (settings.KeyCertificate is { } certificate)
            protection.ProtectKeysWithCertificate(KeyCertificates.Load(certificate));
        else
            services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new PlainKeys());
        if (settings.FormerKeyCertificates is { Length: > 0 } former)
            protection.UnprotectKeysWithAnyCertificate([.. former.Select(KeyCertificates.Load)]);
    }

    /// <summary>Makes the first key, once for all portals that start now, and refuses to run beside keys that this process cannot read.</summary>
    /// <remarks>A process with keys of its own would send people to the sign-in page whenever they come to another one.</remarks>
    /// <exception cref="InvalidSettingException">The keys in the store are encrypted by a certificate that is not set here.</exception>
    public static async Task EnsureSignInKeysAsync(this WebApplication app)
    {
        var manager = app.Services.GetRequiredService<IKeyManager>();
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await using var turn = await StartTurn.TakeAsync(app.Services.GetRequiredService<BulletinStore>(), app.Lifetime.ApplicationStopping);
        var keys = manager.GetAllKeys().Where(key => !key.IsRevoked && key.ExpirationDate > now).ToList();
        if (keys.Count == 0)
            manager.CreateNewKey(now, now + Lifetime);
        if (keys.Any(key => !IsReadable(key)))
        {
            throw new InvalidSettingException(
                "数据库中的登录密钥是用证书加密的，本进程没有这张证书：请把 Bulletin__Desk__KeyCertificate__Path 设为其他进程所用的同一个文件；换过证书的，把旧证书列入 Bulletin__Desk__FormerKeyCertificates__0__Path。"
                + "证书确已丢失时，删去表 account.protection_keys 中的行，再启动各进程，所有人重新登录。");
        }

        if (app.Services.GetRequiredService<DeskSettings>().KeyCertificate is null)
            LogPlain(app.Logger);
    }

    private static bool IsReadable(IKey key)
    {
        try
        {
            return key.CreateEncryptor() is not null;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    [LoggerMessage(2211, LogLevel.Information, "The sign-in keys lie in the database as they are: whoever can read its schema account can make cookies. Set Bulletin:Desk:KeyCertificate to encrypt new ones")]
    private static partial void LogPlain(ILogger logger);
}
