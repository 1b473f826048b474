using System.Reflection;
using Changzhou.Bulletin.Storage;
using Microsoft.Extensions.Logging;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>An operator sets alarms on the numbers of the log, so one number means one thing.</summary>
public sealed class EventNumbersTests
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void No_number_of_the_log_is_used_for_two_events()
    {
        var events = new[] { typeof(Program).Assembly, typeof(BulletinStore).Assembly }.SelectMany(assembly => assembly.GetTypes()).SelectMany(type => type.GetMethods(Any))
            .Select(method => (Number: method.GetCustomAttribute<LoggerMessageAttribute>()?.EventId, Name: $"{method.DeclaringType!.Name}.{method.Name}"))
            .Where(one => one.Number is not null).ToList();

        Assert.True(events.Count > 30, $"Only {events.Count} events were found.");
        Assert.Empty(events.GroupBy(one => one.Number).Where(same => same.Count() > 1).Select(same => $"{same.Key}: {string.Join(", ", same.Select(one => one.Name))}"));
    }
}
