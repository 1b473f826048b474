using System.CommandLine;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;

namespace Changzhou.Bulletin.Tool.Verbs;

/// <summary>user add NAME --display 姓名 --role ROLE… | user list | user disable NAME --reason WHY</summary>
internal static class UserVerbs
{
    public static Command Command() => new("user", UserWords.User) { Add(), List(), Disable() };

    private static Command Add()
    {
        var name = new Argument<string>("name") { Description = UserWords.Name };
        var display = new Option<string>("--display") { Description = UserWords.Display, Required = true };
        var roles = new Option<string[]>("--role") { Description = UserWords.Role, Required = true, AllowMultipleArgumentsPerToken = true };
        var fromInput = new Option<bool>("--password-stdin") { Description = UserWords.PasswordStdin };
        var ask = new Option<bool>("--ask") { Description = UserWords.Ask };
        var json = ToolOptions.Json();
        var command = new Command("add", UserWords.Add) { name, display, roles, fromInput, ask, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(fromInput) && result.GetValue(ask))
                result.AddError(UserWords.OnePasswordOnly);
        });
        command.SetAction((parsed, cancel) => DirectoryAsync(new Answer(parsed.GetValue(json)), async (directory, answer) =>
        {
            var password = parsed.GetValue(fromInput) ? await Console.In.ReadLineAsync(cancel) ?? "" : parsed.GetValue(ask) ? HiddenInput.Read(UserWords.AskPassword) : null;
            var result = await directory.AddAsync(Actor.CommandLine, parsed.GetValue(name)!, parsed.GetValue(display)!, parsed.GetValue(roles)!, password, cancel);
            return result switch
            {
                StaffResult.Done done => answer.Good(
                    new { ok = true, id = done.Id, name = done.Name, password = done.Password }, done.Password is null ? UserWords.Added(done.Name) : UserWords.AddedWith(done.Name, done.Password)),
                StaffResult.Refused refused => answer.Refused(refused.Why),
                _ => throw new InvalidOperationException("A result is done or refused."),
            };
        }));
        return command;
    }

    private static Command List()
    {
        var json = ToolOptions.Json();
        var command = new Command("list", UserWords.List) { json };
        command.SetAction((parsed, cancel) => DirectoryAsync(new Answer(parsed.GetValue(json)), async (directory, answer) =>
        {
            var entries = await directory.ListAsync(cancel);
            return answer.Good(
                new { ok = true, users = entries },
                entries.Count == 0 ? UserWords.Nobody : string.Join(Environment.NewLine, entries.Select(UserWords.Line)));
        }));
        return command;
    }

    private static Command Disable()
    {
        var name = new Argument<string>("name") { Description = UserWords.Name };
        var reason = new Option<string>("--reason") { Description = UserWords.Reason, DefaultValueFactory = _ => UserWords.DefaultReason };
        var json = ToolOptions.Json();
        var command = new Command("disable", UserWords.Disable) { name, reason, json };
        command.SetAction((parsed, cancel) => DirectoryAsync(new Answer(parsed.GetValue(json)), async (directory, answer) =>
        {
            var given = parsed.GetValue(name)!;
            if (await directory.FindAsync(given, cancel) is not { } id)
                return answer.Refused(StaffDirectory.Unknown(given));

            return await directory.DisableAsync(Actor.CommandLine, id, parsed.GetValue(reason)!, cancel) is StaffResult.Refused refused
                ? answer.Refused(refused.Why)
                : answer.Good(new { ok = true, id, name = given }, UserWords.Disabled(given));
        }));
        return command;
    }

    private static Task<int> DirectoryAsync(Answer answer, Func<StaffDirectory, Answer, Task<int>> work) => ToolStore.UseAsync(open =>
    {
        // As the portal reads it: one environment serves both.
        var policy = Environment.GetEnvironmentVariable("Bulletin__Desk__PasswordPolicy") is { Length: > 0 } given
            ? Enum.TryParse<PasswordPolicy>(given, ignoreCase: true, out var known) ? known : throw new InvalidSettingException(UserWords.UnknownPolicy(given))
            : PasswordPolicy.Asvs5;
        return work(new StaffDirectory(open.Store, new PasswordRules(policy), TimeProvider.System), answer);
    });
}
