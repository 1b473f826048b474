using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Changzhou.Bulletin.Web.Desk.Shell;

/// <summary>MudBlazor's own words, from MudBlazorWords.resx.</summary>
internal sealed class ChineseMudBlazor : MudLocalizer
{
    public override LocalizedString this[string key] => Find(key, []);

    public override LocalizedString this[string key, params object[] arguments] => Find(key, arguments);

    private static LocalizedString Find(string key, object[] arguments)
    {
        var words = MudBlazorWords.ResourceManager.GetString(key, System.Globalization.CultureInfo.InvariantCulture);
        return new(key, words is null ? key : string.Format(System.Globalization.CultureInfo.InvariantCulture, words, arguments), resourceNotFound: words is null);
    }
}
