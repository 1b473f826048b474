using Changzhou.Bulletin.Storage.Accounts;

namespace Changzhou.Bulletin.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("changzhou2024")]
    [InlineData("Changzhou-Huanjing-2024!")]
    [InlineData("qwertyuiop123456")]
    [InlineData("Password1234!")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("zhang.xm-zhang.xm")]
    [InlineData("20242025202620272028")]
    [InlineData("1qaz2wsx3edc4rfv")]
    public void Refuses_what_consists_of_common_words_years_and_rows_of_keys(string password) =>
        Assert.Contains("容易被猜中", new PasswordRules(PasswordPolicy.Asvs5).Refuse(password, "zhang.xm", "张晓明"), StringComparison.Ordinal);

    /// <remarks>Of the 8,479 known ones of eight characters and more; length alone refuses the others.</remarks>
    [Theory]
    [InlineData("Trustno1", PasswordPolicy.Gbt22239)]
    [InlineData("internazionale", PasswordPolicy.Asvs5)]
    [InlineData("NatiiChen999", PasswordPolicy.Asvs5)]
    public void Refuses_a_password_that_is_known_from_a_breach(string password, PasswordPolicy policy) =>
        Assert.Contains("容易被猜中", new PasswordRules(policy).Refuse(password), StringComparison.Ordinal);

    [Theory]
    [InlineData("竹林深处有人家 7 号院")]
    [InlineData("correct horse battery")]
    [InlineData("849302756134")]
    [InlineData("mkTzq-pWh4x")] // 11 characters and so refused by length alone
    public void Asks_for_length_and_not_for_kinds_of_characters(string password) =>
        Assert.Equal(password.Length < 12, new PasswordRules(PasswordPolicy.Asvs5).Refuse(password) is not null);

    [Theory]
    [InlineData("Tq4-wpzk", true)] // eight characters of four kinds
    [InlineData("tqxwpzkmvj", false)] // one kind
    [InlineData("Tqxwpzkmvj", false)] // two kinds
    [InlineData("Tqxwpzkm7", true)] // three kinds
    [InlineData("Tq4-wpz", false)] // seven characters
    public void The_national_standard_asks_for_eight_characters_of_three_kinds(string password, bool good) =>
        Assert.Equal(good, new PasswordRules(PasswordPolicy.Gbt22239).Refuse(password) is null);

    /// <remarks>ASVS 5.0, 6.2.9: 64 must be possible.</remarks>
    [Fact]
    public void Takes_a_whole_verse_of_up_to_128_characters()
    {
        var verse = string.Concat(Enumerable.Repeat("春江潮水连海平，海上明月共潮生。", 8));

        Assert.Equal(128, verse.Length);
        Assert.All(new[] { verse[..64], verse }, good => Assert.Null(new PasswordRules(PasswordPolicy.Asvs5).Refuse(good)));
        Assert.NotNull(new PasswordRules(PasswordPolicy.Asvs5).Refuse(verse + "春"));
    }

    [Fact]
    public void A_password_made_here_meets_both_policies()
    {
        foreach (var policy in Enum.GetValues<PasswordPolicy>())
            Assert.All(Enumerable.Range(0, 200).Select(_ => OneTimePassword.New()), password => Assert.Null(new PasswordRules(policy).Refuse(password)));
    }

    /// <summary>RFC 6238, appendix B, SHA-1: the secret 12345678901234567890 in base 32, and the last six of the eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Makes_the_codes_of_RFC_6238(long second, string code) =>
        Assert.Equal(code, Totp.CodeOf("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(second)));

    [Fact]
    public void Takes_a_code_once()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(59);
        const string secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        var step = Totp.Match(secret, "287 082", now, after: 0);

        Assert.Equal(1, step);
        Assert.Null(Totp.Match(secret, "287082", now, step!.Value));
    }
}
