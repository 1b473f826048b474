using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;

namespace Changzhou.Bulletin.Editing;

/// <summary>A whole draft, right or wrong, as compressed JSON: what an import is undone to.</summary>
/// <remarks>Not an edition folder, whose reader refuses what is half written.</remarks>
internal static class EditionJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new PeriodConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KindsOfBlock, KindsOfValue } },
    };

    /// <param name="left">The figures as the import left them, where it brought figures alone; null where it brought a whole draft.</param>
    public static byte[] Write(EditionInput input, IReadOnlyList<Figure>? left = null)
    {
        var (edition, catalogue, history) = (input.Edition, input.Catalogue, input.History);
        using var written = new MemoryStream();
        using (var compressed = new GZipStream(written, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(compressed, new Whole(edition, catalogue.Indicators, catalogue.Limits, catalogue.Regions, catalogue.Terms, history.Facts, left), Json);
        }

        return written.ToArray();
    }

    public static (EditionInput Input, IReadOnlyList<Figure>? Left) Read(byte[] written)
    {
        using var compressed = new GZipStream(new MemoryStream(written), CompressionMode.Decompress);
        var whole = JsonSerializer.Deserialize<Whole>(compressed, Json)!;
        return (new(whole.Edition, new(whole.Indicators, whole.Limits, whole.Regions, whole.Terms), new(whole.Facts)), whole.Left);
    }

    private static void KindsOfBlock(JsonTypeInfo type) => Kinds<Block>(type, [typeof(Block.Paragraph), typeof(Block.Remark), typeof(Block.Table), typeof(Block.Chart), typeof(Block.Image)]);

    private static void KindsOfValue(JsonTypeInfo type) => Kinds<FigureValue>(type, [typeof(FigureValue.Number), typeof(FigureValue.Range), typeof(FigureValue.Words), typeof(FigureValue.Pending)]);

    private static void Kinds<T>(JsonTypeInfo type, IEnumerable<Type> kinds)
    {
        if (type.Type == typeof(T))
        {
            type.PolymorphismOptions = new();
            foreach (var kind in kinds)
            {
                type.PolymorphismOptions.DerivedTypes.Add(new(kind, kind.Name));
            }
        }
    }

    private sealed record Whole(
        Edition Edition, IReadOnlyList<Indicator> Indicators, IReadOnlyList<Limit> Limits, IReadOnlyList<Region> Regions, IReadOnlyList<Term> Terms, IReadOnlyList<HistoryFact> Facts,
        IReadOnlyList<Figure>? Left);

    private sealed class PeriodConverter : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Period.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
