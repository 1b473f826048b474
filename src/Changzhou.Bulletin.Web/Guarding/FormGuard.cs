using Changzhou.Bulletin.Web.Account;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;

namespace Changzhou.Bulletin.Web.Guarding;

/// <summary>Antiforgery with a cookie called __Host-… over https, which no neighbouring host can plant; over http browsers would refuse that name.</summary>
internal sealed class FormGuard(IDataProtectionProvider protection, ILoggerFactory loggers) : IAntiforgery, IDisposable
{
    private const string Name = $"{AccountServices.Cookie}-form";

    private readonly ServiceProvider open = Build(protection, loggers, Name, CookieSecurePolicy.None);
    private readonly ServiceProvider secure = Build(protection, loggers, $"__Host-{Name}", CookieSecurePolicy.Always);

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => Of(httpContext).GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => Of(httpContext).GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Of(httpContext).IsRequestValidAsync(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => Of(httpContext).ValidateRequestAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => Of(httpContext).SetCookieTokenAndHeader(httpContext);

    public void Dispose()
    {
        open.Dispose();
        secure.Dispose();
    }

    private IAntiforgery Of(HttpContext context) => (context.Request.IsHttps ? secure : open).GetRequiredService<IAntiforgery>();

    private static ServiceProvider Build(IDataProtectionProvider protection, ILoggerFactory loggers, string name, CookieSecurePolicy policy) =>
        new ServiceCollection()
            .AddSingleton(loggers)
            .AddLogging()
            .AddSingleton(protection)
            .AddAntiforgery(forms => (forms.Cookie.Name, forms.Cookie.Path, forms.Cookie.SameSite, forms.Cookie.SecurePolicy) =
                (name, "/", SameSiteMode.Strict, policy))
            .BuildServiceProvider();
}
