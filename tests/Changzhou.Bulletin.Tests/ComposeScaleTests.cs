using System.Text.RegularExpressions;
using Changzhou.Bulletin.Storage;
using YamlDotNet.RepresentationModel;

namespace Changzhou.Bulletin.Tests;

/// <summary>docker-compose.scale.yml cannot be run here either: it is held against the settings, and against the nginx.conf and replica.sh that the drill `machines` runs.</summary>
public sealed partial class ComposeScaleTests
{
    private static readonly YamlMappingNode Compose = Load();
    private static readonly string Nginx = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "nginx.conf"));

    [Theory]
    [InlineData("portal-1")]
    [InlineData("portal-2")]
    public void Portals_of_the_public_side_know_the_replica_only_by_the_login_that_reads_releases(string name)
    {
        var environment = Pairs(name);
        var settings = BulletinSettings.From(setting => environment.GetValueOrDefault(setting.Replace(":", "__", StringComparison.Ordinal)));

        Assert.Equal("reading", environment["Bulletin__Sides"]);
        Assert.Null(settings.ConnectionString);
        Assert.StartsWith("Host=replica;Database=bulletin;Username=bulletin_reader;", settings.PublicConnectionString, StringComparison.Ordinal);
    }

    [Fact]
    public void Desks_share_the_database_and_the_certificate_and_all_believe_nginx()
    {
        var (first, second) = (Pairs("desk-1"), Pairs("desk-2"));

        Assert.Equal(first, second);
        Assert.StartsWith("Host=database;", first["ConnectionStrings__Bulletin"], StringComparison.Ordinal);
        Assert.Equal("/run/secrets/desk-keys", first["Bulletin__Desk__KeyCertificate__Path"]);
        var network = ((YamlScalarNode)((YamlSequenceNode)Compose["networks"]["default"]["ipam"]["config"])[0]["subnet"]).Value;
        Assert.All(["portal-1", "portal-2", "desk-1", "desk-2"], (string name) => Assert.Equal(network, Pairs(name)["Bulletin__Desk__KnownProxies__0"]));
    }

    [Fact]
    public void Nginx_leads_to_the_services_that_there_are()
    {
        var services = ((YamlMappingNode)Compose["services"]).Children.Keys.Select(key => ((YamlScalarNode)key).Value).Where(name => name!.StartsWith("portal-", StringComparison.Ordinal) || name.StartsWith("desk-", StringComparison.Ordinal));

        Assert.Equal(services, Server().Matches(Nginx).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void A_portal_goes_on_for_longer_than_nginx_keeps_a_connection_or_thinks_another_portal_gone()
    {
        Assert.All(["portal-1", "portal-2", "desk-1", "desk-2"], (string name) => Assert.Equal("2", Pairs(name)["Bulletin__DrainSeconds"]));
        Assert.All(Seconds().Matches(Nginx), match => Assert.Equal("1", match.Groups[1].Value));
        Assert.Equal(6, Seconds().Count(Nginx));
    }

    [Fact]
    public void Every_setting_is_explained_and_no_password_is_written_down()
    {
        var operations = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));
        foreach (var (setting, value) in ((YamlMappingNode)Compose["services"]).Children.Keys.Select(key => ((YamlScalarNode)key).Value!).Where(name => name != "nginx").SelectMany(Pairs))
        {
            if (setting.StartsWith("Bulletin__", StringComparison.Ordinal))
                Assert.Contains(setting.Replace("KeyCertificate__Password", "KeyCertificate__Path", StringComparison.Ordinal), operations, StringComparison.Ordinal);
            if (setting.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase))
                Assert.StartsWith("${BULLETIN_", value, StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, string> Pairs(string service) => Compose["services"][service] is YamlMappingNode node && node.Children.TryGetValue("environment", out var environment)
        ? ((YamlMappingNode)environment).Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => ((YamlScalarNode)pair.Value).Value!)
        : [];

    private static YamlMappingNode Load()
    {
        var yaml = new YamlStream();
        using var text = new StreamReader(Path.Combine(Repository.Root, "docker-compose.scale.yml"));
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    [GeneratedRegex(@"^\s+server ([a-z0-9-]+):5080 ", RegexOptions.Multiline)]
    private static partial Regex Server();

    [GeneratedRegex(@"^[^#\n]*(?:fail_timeout=|\bkeepalive_timeout )(\d+)s;", RegexOptions.Multiline)]
    private static partial Regex Seconds();
}
