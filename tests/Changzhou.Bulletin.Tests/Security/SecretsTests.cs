using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Tests.Security;

/// <summary>Secrets come from the environment, and stand neither in the checkout nor on a command line.</summary>
public sealed partial class SecretsTests
{
    private const long Largest = 2 * 1024 * 1024;

    private static readonly string[] NotOurs = [".git", ".data", "bin", "obj", "node_modules", "artifacts", "publish", "TestResults"];
    private static readonly string[] Texts = [".cs", ".razor", ".json", ".jsonc", ".yml", ".yaml", ".md", ".sh", ".mjs", ".js", ".ts", ".css", ".xml", ".props", ".csproj", ".resx", ".txt", ".csv", ".conf", ".config", ".env", ".pem", ".key", ".ini", ".toml", ".sql", ".http", ""];

    [Fact]
    public void No_file_of_the_checkout_holds_a_key_a_token_or_a_password()
    {
        var looked = 0;
        var found = new List<string>();
        foreach (var file in Files(new(Repository.Root)))
        {
            looked++;
            var text = File.ReadAllText(file.FullName);
            var place = Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/');
            // Tests sign in with passwords of accounts that live as long as the test.
            found.AddRange(Secrets(text, withPasswords: !place.StartsWith("tests/", StringComparison.Ordinal)).Select(secret => $"{place}: {secret}"));
        }

        Assert.True(looked > 500, $"Only {looked} files were looked through.");
        Assert.Empty(found);
    }

    /// <remarks>Made up here, in halves, so that this file is not found by its own test.</remarks>
    [Theory]
    [InlineData("-----BEGIN EC PRIVATE", " KEY-----")]
    [InlineData("AKIA", "IOSFODNN7EXAMPLQ")]
    [InlineData("ghp_", "0123456789abcdefghijklmnopqrstuvwxyzAB")]
    [InlineData("Host=db;Username=bulletin;Password", "=Hua7-tanG")]
    [InlineData("\"Password\"", ": \"Hua7-tanG\"")]
    [InlineData("Bulletin__WeChat__Secret", "=0123456789abcdef0123456789abcdef")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9", ".eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlc2lnbmF0dXJl")]
    public void What_is_looked_for_is_found(string one, string other) => Assert.NotEmpty(Secrets(one + other, withPasswords: true));

    [Theory]
    [InlineData("Password=${BULLETIN_DATABASE_PASSWORD}")]
    [InlineData("POSTGRES_PASSWORD: ${BULLETIN_DATABASE_PASSWORD:?set it}")]
    [InlineData("Password={password};")]
    [InlineData("public string? Password { get; set; }")]
    public void Places_where_a_secret_will_be_put_are_none(string text) => Assert.Empty(Secrets(text, withPasswords: true));

    [Fact]
    public void The_command_line_takes_no_password_as_a_word_since_others_on_the_machine_can_read_it()
    {
        var verbs = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Changzhou.Bulletin.Tool"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText));

        Assert.Contains("Option<bool>(\"--password-stdin\")", verbs, StringComparison.Ordinal);
        Assert.Empty(WordOptions().Matches(verbs).Select(match => match.Value));
    }

    private static IEnumerable<string> Secrets(string text, bool withPasswords)
    {
        var found = Keys().Matches(text).Select(match => match.Value);
        return withPasswords ? found.Concat(Passwords().Matches(text).Select(match => match.Value)) : found;
    }

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(file => file.Length <= Largest && file.LinkTarget is null && Texts.Contains(file.Extension.ToLowerInvariant()))
            .Concat(folder.EnumerateDirectories().Where(inner => inner.LinkTarget is null && !NotOurs.Contains(inner.Name)).SelectMany(Files));

    /// <summary>Private keys, and tokens of services that mark theirs: AWS, GitHub, GitLab, Slack, JSON Web Tokens.</summary>
    [GeneratedRegex(@"-----BEGIN (?:RSA |EC |OPENSSH |ENCRYPTED )?PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36,}|\bglpat-[\w-]{20,}|\bxox[baprs]-[\w-]{10,}|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}")]
    private static partial Regex Keys();

    /// <summary>A value, not a place for one, that is given to something called password, secret or token.</summary>
    [GeneratedRegex(@"(?:password|passwd|secret|apikey|api_key|token)[""']?\s*[=:]\s*[""']?(?=[^\s""';]*\d)[A-Za-z0-9!#%&*+/_-]{8,}(?=[""';\s]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Passwords();

    [GeneratedRegex(@"Option<string\??>\(\s*""--[a-z-]*(?:password|secret|token)[a-z-]*""")]
    private static partial Regex WordOptions();
}
