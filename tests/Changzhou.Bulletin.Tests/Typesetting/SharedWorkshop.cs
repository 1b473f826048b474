namespace Changzhou.Bulletin.Tests.Typesetting;

/// <summary>One worker for the tests of a class that do it no harm.</summary>
public sealed class SharedWorkshop : IAsyncLifetime
{
    internal Workshop Workshop { get; } = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => Workshop.DisposeAsync();
}
