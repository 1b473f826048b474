using System.Net;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Drills.Machines;

/// <summary>Gives a person an account, and signs it in by the form.</summary>
internal static partial class SignIn
{
    private const string Password = "竹林深处有人家 7 号院";

    public static async Task AddAsync(BulletinStore store, string name, string display, string role)
    {
        var staff = new StaffDirectory(store, new PasswordRules(PasswordPolicy.Asvs5), TimeProvider.System);
        if (await staff.AddAsync(Actor.CommandLine, name, display, [role], Password) is not StaffResult.Done { Id: var id })
        {
            throw new InvalidOperationException($"The account {name} was refused.");
        }

        await using var db = store.CreateDbContext();
        await db.Users.Where(account => account.Id == id).ExecuteUpdateAsync(set => set.SetProperty(account => account.MustChangePassword, false));
    }

    /// <param name="browser">Keeps cookies, and follows no redirection.</param>
    public static async Task EnterAsync(HttpClient browser, string name)
    {
        var form = new Dictionary<string, string>
        {
            ["_handler"] = "password",
            ["__RequestVerificationToken"] = Token().Match(await browser.GetStringAsync("/account/login")).Groups[1].Value,
            ["Name"] = name,
            ["Password"] = Password,
        };
        using var answer = await browser.PostAsync("/account/login", new FormUrlEncodedContent(form));
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"The sign-in of {name} was answered with {answer.StatusCode}.");
        }
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
