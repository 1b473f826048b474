using System.Reflection;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Changzhou.Bulletin.Web.Tests.OpenData;

/// <summary>The client that NSwag makes from the interface's own document; BulletinClient.g.cs is one such, made with BULLETIN_RENEW_CLIENT=1.</summary>
internal static class ApiClientCode
{
    public static string File { get; } = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "ApiClient").Value!;

    public static bool IsToBeRenewed => Environment.GetEnvironmentVariable("BULLETIN_RENEW_CLIENT") == "1";

    public static async Task<string> GenerateAsync(string document)
    {
        var settings = new CSharpClientGeneratorSettings { ClassName = "BulletinClient", GenerateOptionalParameters = true, UseBaseUrl = false, InjectHttpClient = true, WrapResponses = true };
        var code = settings.CSharpGeneratorSettings;
        code.Namespace = "Changzhou.Bulletin.Web.Tests.OpenData";
        code.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
        code.NumberType = "decimal";
        code.GenerateNullableReferenceTypes = true;
        code.GenerateOptionalPropertiesAsNullable = true;
        return new CSharpClientGenerator(await OpenApiDocument.FromJsonAsync(document), settings).GenerateFile();
    }
}
