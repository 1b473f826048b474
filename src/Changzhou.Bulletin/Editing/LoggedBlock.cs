using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Drafts;

namespace Changzhou.Bulletin.Editing;

/// <summary>A block as the log writes it, from which it can be restored.</summary>
public sealed record LoggedBlock(string Place, int Position, BlockKind Kind, JsonElement Content)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public Block Block => new BlockRow { Position = Position, Kind = Kind, Content = Content.GetRawText() }.ToBlock();

    public static LoggedBlock Read(string logged) => JsonSerializer.Deserialize<LoggedBlock>(logged, Json)!;

    public static string Write(string place, int position, Block block)
    {
        var (kind, content) = BlockRow.Write(block);
        return JsonSerializer.Serialize(new LoggedBlock(place, position, kind, JsonSerializer.Deserialize<JsonElement>(content)), Json);
    }
}
