using Changzhou.Bulletin.Storage;
using YamlDotNet.RepresentationModel;

namespace Changzhou.Bulletin.Tests;

/// <summary>docker-compose.yml cannot be run here, so it is held against the contract's settings.</summary>
public sealed class ComposeTests
{
    private static readonly YamlMappingNode Compose = Load();

    [Fact]
    public void Runs_the_portal_on_the_given_database_and_waits_until_that_is_healthy()
    {
        var portal = Service("portal");
        var environment = Pairs(portal, "environment");
        var settings = BulletinSettings.From(name => environment.GetValueOrDefault(name.Replace(":", "__", StringComparison.Ordinal)));

        Assert.StartsWith("Host=database;", settings.ConnectionString, StringComparison.Ordinal);
        Assert.Equal("http://0.0.0.0:5080", environment["ASPNETCORE_URLS"]);
        Assert.Equal("service_healthy", ((YamlScalarNode)portal["depends_on"]["database"]["condition"]).Value);
        Assert.Equal("127.0.0.1:5080:5080", ((YamlScalarNode)((YamlSequenceNode)portal["ports"])[0]).Value);
    }

    [Fact]
    public void Both_services_have_a_health_check_and_keep_their_data_in_a_volume()
    {
        var volumes = ((YamlMappingNode)Compose["volumes"]).Children.Keys.Select(name => ((YamlScalarNode)name).Value).ToHashSet();
        foreach (var name in (string[])["database", "portal"])
        {
            var service = Service(name);
            Assert.NotEmpty(((YamlSequenceNode)service["healthcheck"]["test"]).Children);
            Assert.Contains(((YamlScalarNode)((YamlSequenceNode)service["volumes"])[0]).Value!.Split(':')[0], volumes);
        }

        Assert.Contains("/health/ready", Service("portal")["healthcheck"]["test"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_database_handles_Chinese_text_as_the_embedded_one_does_and_no_password_is_written_down()
    {
        var environment = Pairs(Service("database"), "environment");
        Assert.Contains("--builtin-locale=C.UTF-8", environment["POSTGRES_INITDB_ARGS"], StringComparison.Ordinal);
        Assert.StartsWith("${BULLETIN_DATABASE_PASSWORD:?", environment["POSTGRES_PASSWORD"], StringComparison.Ordinal);
    }

    private static YamlMappingNode Service(string name) => (YamlMappingNode)Compose["services"][name];

    private static Dictionary<string, string> Pairs(YamlMappingNode service, string key) =>
        ((YamlMappingNode)service[key]).Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => ((YamlScalarNode)pair.Value).Value!);

    private static YamlMappingNode Load()
    {
        var yaml = new YamlStream();
        using var text = new StreamReader(Path.Combine(Repository.Root, "docker-compose.yml"));
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
