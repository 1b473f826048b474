using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Changzhou.Bulletin.Storage.Accounts;

/// <summary>The six digits of an authenticator application (RFC 6238: SHA-1, 30 seconds).</summary>
public static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;

    /// <summary>160 bits, as RFC 4226, section 4, recommends.</summary>
    public static string NewSecret() => new(RandomNumberGenerator.GetItems<char>(Base32, 32));

    public static string CodeOf(string secret, DateTimeOffset at) => CodeOf(secret, StepOf(at));

    /// <param name="after">The step of the last code that was taken: a code is good once (RFC 6238, 5.2).</param>
    /// <returns>The code's step; null where it is wrong, too old or used.</returns>
    public static long? Match(string secret, string code, DateTimeOffset now, long after)
    {
        var digits = string.Concat(code.Where(character => !char.IsWhiteSpace(character)));
        for (var step = StepOf(now) - 1; step <= StepOf(now) + 1; step++)
        {
            if (step > after && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(CodeOf(secret, step)), System.Text.Encoding.UTF8.GetBytes(digits)))
                return step;
        }

        return null;
    }

    private static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    // RFC 6238 is made of HMAC-SHA-1, which is not broken by collisions; authenticator applications know no other.
#pragma warning disable CA5350
    private static string CodeOf(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(Decode(secret), counter, mac);
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xf)..]) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350

    private static byte[] Decode(string secret)
    {
        var bytes = new byte[secret.Length * 5 / 8];
        var (bits, held, at) = (0, 0, 0);
        foreach (var character in secret)
        {
            (bits, held) = ((bits << 5) | Base32.IndexOf(character, StringComparison.Ordinal), held + 5);
            if (held >= 8)
            {
                bytes[at++] = (byte)(bits >> (held - 8));
                held -= 8;
                bits &= (1 << held) - 1;
            }
        }

        return bytes;
    }
}
