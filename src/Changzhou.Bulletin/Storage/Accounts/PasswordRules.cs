using System.Reflection;
using System.Text;

namespace Changzhou.Bulletin.Storage.Accounts;

/// <summary>Which standard passwords follow.</summary>
public enum PasswordPolicy
{
    /// <summary>OWASP ASVS 5.0, V6.2: long, nothing common, no composition (6.2.5), no change by the calendar (6.2.10).</summary>
    Asvs5,

    /// <summary>GB/T 22239-2019, third level, 8.1.4.1 a): complex, and changed periodically.</summary>
    Gbt22239,
}

/// <summary>Judges a new password; a refusal says what to do.</summary>
public sealed class PasswordRules(PasswordPolicy policy)
{
    /// <summary>ASVS 5.0, 6.2.9: at least 64 must be possible; more than this only costs time.</summary>
    private const int Longest = 128;

    /// <summary>ASVS 5.0, 6.2.1, demands 8 and advises more.</summary>
    private const int ShortestLong = 12;

    private const int ShortestComplex = 8;
    private const int KindsOfCharacters = 3;

    /// <summary>What must be left of a password when known words, years and rows of keys are taken out.</summary>
    private const int OwnCharacters = 4;

    private static readonly string[] Common = [.. Read("common-passwords.txt")];
    private static readonly HashSet<string> Known = [.. Read("known-passwords.txt")];
    private static readonly string[] Rows = ["01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "!@#$%^&*()"];

    public PasswordPolicy Policy => policy;

    /// <summary>How many earlier passwords a new one may not repeat, the present one among them.</summary>
    public int Remembered => policy == PasswordPolicy.Gbt22239 ? 5 : 1;

    /// <summary>When a password must be changed; null for never.</summary>
    public TimeSpan? Lifetime => policy == PasswordPolicy.Gbt22239 ? TimeSpan.FromDays(90) : null;

    /// <summary>The rule in words, for whoever is to think of a password.</summary>
    public string Rule => policy == PasswordPolicy.Gbt22239 ? AccountWords.ComplexRule : AccountWords.LongRule;

    /// <summary>Said of a new password that was used before.</summary>
    public string Repeated => AccountWords.Repeated(Remembered);

    /// <param name="names">Of the account, which a password may not consist of.</param>
    /// <returns>Null for a good password.</returns>
    public string? Refuse(string password, params IEnumerable<string> names)
    {
        if (password.Length > Longest)
            return AccountWords.TooLong(Longest);
        if (password.Length < (policy == PasswordPolicy.Gbt22239 ? ShortestComplex : ShortestLong))
            return Rule;
        if (policy == PasswordPolicy.Gbt22239 && Kinds(password) < KindsOfCharacters)
            return Rule;

        return Known.Contains(password.ToLowerInvariant()) || IsCommon(password, names) ? AccountWords.CommonPassword : null;
    }

    private static int Kinds(string password) =>
        new[] { password.Any(char.IsAsciiLetterLower), password.Any(char.IsAsciiLetterUpper), password.Any(char.IsAsciiDigit), password.Any(character => !char.IsAsciiLetterOrDigit(character)) }.Count(kind => kind);

    private static bool IsCommon(string password, IEnumerable<string> names)
    {
        var text = password.ToLowerInvariant();
        // 2025 and 2026 in a row hold the word 520 between them, so years go first where nothing else is there.
        if (HoldsLittle(WithoutRows(text)))
            return true;
        foreach (var word in names.Select(name => name.ToLowerInvariant()).Where(name => name.Length >= 3).Concat(Common).OrderByDescending(word => word.Length))
            text = text.Replace(word, "\n", StringComparison.Ordinal);

        return HoldsLittle(WithoutRows(text)) || text.Where(character => character != '\n').Distinct().Count() < OwnCharacters;
    }

    private static bool HoldsLittle(string text) => text.Count(char.IsLetterOrDigit) < OwnCharacters && text.Length < ShortestLong;

    /// <summary>Takes out runs of three or more keys that lie or count beside each other, either way, and years.</summary>
    private static string WithoutRows(string text)
    {
        var left = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var run = Run(text, at);
            if (run >= 3)
            {
                at += run;
                continue;
            }

            if (text[at] != '\n')
                left.Append(text[at]);
            at++;
        }

        return left.ToString();
    }

    private static int Run(string text, int at)
    {
        var same = 1;
        while (at + same < text.Length && text[at + same] == text[at])
            same++;
        var year = at + 4 <= text.Length && (text.AsSpan(at, 2) is "19" or "20") && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]) ? 4 : 0;
        return Math.Max(Math.Max(same, year), Rows.Max(row => Math.Max(Along(row, text, at, 1), Along(row, text, at, -1))));
    }

    private static int Along(string row, string text, int at, int step)
    {
        var place = row.IndexOf(text[at], StringComparison.Ordinal);
        var length = 0;
        while (place >= 0 && place < row.Length && at + length < text.Length && row[place] == text[at + length])
            (place, length) = (place + step, length + 1);
        return length;
    }

    private static IEnumerable<string> Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"accounts/{file}")
            ?? throw new InvalidOperationException($"The assembly holds no list {file}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith("# ", StringComparison.Ordinal));
    }
}
