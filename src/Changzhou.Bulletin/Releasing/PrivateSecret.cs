using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Changzhou.Bulletin.Releasing;

/// <summary>What makes a private address private: 256 random bits, of which only the hash is kept.</summary>
public static class PrivateSecret
{
    private const int Bytes = 32;

    /// <summary>Of 32 bytes in base64url without padding.</summary>
    public const int Length = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <remarks>Of the text, not of the bytes that it stands for: another spelling of the same bytes is another address.</remarks>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
