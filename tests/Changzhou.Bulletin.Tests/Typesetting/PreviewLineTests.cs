using Changzhou.Bulletin.Typesetting.Preview;

namespace Changzhou.Bulletin.Tests.Typesetting;

public sealed class PreviewLineTests : IDisposable
{
    private readonly PreviewLine line = new();
    private readonly List<string> begun = [];

    public void Dispose() => line.Dispose();

    [Fact]
    public async Task Sets_the_first_and_the_last_of_what_one_reader_asks_and_drops_those_between()
    {
        var (first, finish) = Begin("甲", "first");
        var second = Ask("甲", "second");
        var third = Ask("甲", "third");

        Assert.Null(await second);
        finish.SetResult();

        Assert.Equal("first", await first);
        Assert.Equal("third", await third);
        Assert.Equal(["first", "third"], begun);
    }

    [Fact]
    public async Task Drops_no_request_for_that_of_another_reader()
    {
        var (first, finish) = Begin("甲", "first");
        var second = Ask("乙", "second");
        var third = Ask("甲", "third");
        finish.SetResult();

        Assert.Equal(["first", "second", "third"], await Task.WhenAll(first, second, third));
    }

    [Fact]
    public async Task Lets_who_waits_go_away_and_serves_the_next()
    {
        using var away = new CancellationTokenSource();
        var (first, finish) = Begin("甲", "first");
        var gone = line.RunAsync("甲", () => Answer("gone"), away.Token);
        await away.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        var next = Ask("甲", "next");
        finish.SetResult();

        Assert.Equal("next", await next);
        Assert.Equal("first", await first);
        Assert.DoesNotContain("gone", begun);
    }

    [Fact]
    public async Task Serves_the_next_after_one_that_failed()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => line.RunAsync<string>("甲", () => throw new InvalidOperationException(), CancellationToken.None));

        Assert.Equal("next", await Ask("甲", "next"));
    }

    /// <summary>One that has begun and ends when told.</summary>
    private (Task<string?> Answer, TaskCompletionSource Finish) Begin(string reader, string name)
    {
        var finish = new TaskCompletionSource();
        var answer = line.RunAsync(reader, async () =>
        {
            await Answer(name);
            await finish.Task;
            return name;
        }, TestContext.Current.CancellationToken);
        Assert.Equal([name], begun);
        return (answer, finish);
    }

    private Task<string?> Ask(string reader, string name) => line.RunAsync(reader, () => Answer(name), TestContext.Current.CancellationToken);

    private Task<string> Answer(string name)
    {
        begun.Add(name);
        return Task.FromResult(name);
    }
}
