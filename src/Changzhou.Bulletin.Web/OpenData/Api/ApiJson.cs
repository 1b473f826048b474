using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Changzhou.Bulletin.Web.OpenData.Api;

/// <summary>Chinese is text; a decimal has the digits that were published; what is not there is left out.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Set(new(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Set(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.NumberHandling = JsonNumberHandling.Strict;
        return options;
    }

    public static byte[] Write(object content) => JsonSerializer.SerializeToUtf8Bytes(content, content.GetType(), Options);
}
