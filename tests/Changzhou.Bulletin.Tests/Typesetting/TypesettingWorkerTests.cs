using System.Diagnostics;
using System.Text.Json.Nodes;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Typesetting;

namespace Changzhou.Bulletin.Tests.Typesetting;

public sealed class TypesettingWorkerTests
{
    [Fact]
    public async Task Works_on_after_its_process_was_killed()
    {
        await using var workshop = new Workshop();
        var edition = SampleEdition.Of(Sample.Block(Sample.Chart("one", "图1-1", ChartKind.Column)));
        var before = await workshop.Painter.PaintAsync(edition, TestContext.Current.CancellationToken);
        var killed = workshop.Worker.ProcessId!.Value;
        using (var process = Process.GetProcessById(killed))
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var after = await workshop.Painter.PaintAsync(edition, TestContext.Current.CancellationToken);

        Assert.NotEqual(killed, workshop.Worker.ProcessId);
        Assert.Equal(before.Select(picture => picture.Svg), after.Select(picture => picture.Svg));
    }

    [Fact]
    public async Task Gives_up_after_the_second_worker_that_hangs_and_says_so()
    {
        // 'sleep' takes the worker's place: it starts, and never answers.
        using var sleeper = new Script("exec sleep 30");
        await using var workshop = new Workshop(new() { Node = sleeper.Path, Timeout = TimeSpan.FromMilliseconds(200) });

        var failure = await Assert.ThrowsAsync<TypesettingException>(() => Ask(workshop, "paint"));

        Assert.Contains("failed twice", failure.Message, StringComparison.Ordinal);
        Assert.Null(workshop.Worker.ProcessId);
    }

    [Fact]
    public async Task Gives_up_a_worker_that_does_not_even_read()
    {
        using var sleeper = new Script("exec sleep 30");
        await using var workshop = new Workshop(new() { Node = sleeper.Path, Timeout = TimeSpan.FromMilliseconds(200) });
        // Much more than a pipe holds.
        var question = new WorkerFrame(new JsonObject { ["verb"] = "print" }, [new byte[4_000_000]]);

        await Assert.ThrowsAsync<TypesettingException>(() => workshop.Worker.AskAsync(question, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Answers_the_next_after_one_that_was_cancelled()
    {
        await using var workshop = new Workshop();
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => workshop.Printer.PrintAsync(Workshop.Job(SampleEdition.Whole()), Stream.Null, cancelled.Token));

        var painted = await workshop.Painter.PaintAsync(SampleEdition.Of(Sample.Block(Sample.Chart("next", "图1-1", ChartKind.Bar))), TestContext.Current.CancellationToken);

        Assert.Equal("next", painted[0].Key);
    }

    [Fact]
    public async Task Gives_up_after_the_second_worker_that_dies_at_once()
    {
        using var dying = new Script("exit 1");
        await using var workshop = new Workshop(new() { Node = dying.Path });

        await Assert.ThrowsAsync<TypesettingException>(() => Ask(workshop, "paint"));
    }

    [Fact]
    public async Task Says_what_is_missing_where_node_is_not_installed()
    {
        await using var workshop = new Workshop(new() { Node = "no-such-node" });

        var failure = await Assert.ThrowsAsync<TypesettingException>(() => Ask(workshop, "paint"));

        Assert.Contains("no-such-node", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_its_process_after_a_request_that_it_refuses()
    {
        await using var workshop = new Workshop();

        await Assert.ThrowsAsync<TypesettingException>(() => Ask(workshop, "dance"));
        var process = workshop.Worker.ProcessId;
        await Assert.ThrowsAsync<TypesettingException>(() => Ask(workshop, "dance"));

        Assert.NotNull(process);
        Assert.Equal(process, workshop.Worker.ProcessId);
    }

    [Fact]
    public async Task Answers_many_at_once_each_with_its_own()
    {
        await using var workshop = new Workshop();

        var painted = await Task.WhenAll(Enumerable.Range(1, 8).Select(number =>
            workshop.Painter.PaintAsync(SampleEdition.Of(Sample.Block(Sample.Chart($"chart{number}", "图1-1", ChartKind.Bar))), TestContext.Current.CancellationToken)));

        Assert.Equal(Enumerable.Range(1, 8).Select(number => $"chart{number}"), painted.Select(pictures => pictures[0].Key));
    }

    [Fact]
    public async Task Goes_with_its_host()
    {
        var workshop = new Workshop();
        await workshop.Painter.PaintAsync(SampleEdition.Of(Sample.Block(Sample.Chart("one", "图1-1", ChartKind.Column))), TestContext.Current.CancellationToken);
        using var process = Process.GetProcessById(workshop.Worker.ProcessId!.Value);

        await workshop.DisposeAsync();

        Assert.True(process.HasExited);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Ask(workshop, "paint"));
    }

    [Fact]
    public async Task Ends_by_itself_when_its_host_is_gone()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Typesetting", "Worker", "worker.mjs");
        using var worker = Process.Start(new ProcessStartInfo("node", [folder, NodeParts.Locate()]) { RedirectStandardInput = true })!;

        // What the operating system does to the pipe of a host that is killed.
        worker.StandardInput.Close();

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await worker.WaitForExitAsync(limit.Token);
        Assert.Equal(0, worker.ExitCode);
    }

    private static Task<WorkerFrame> Ask(Workshop workshop, string verb) =>
        workshop.Worker.AskAsync(new(new JsonObject { ["verb"] = verb }, []), TestContext.Current.CancellationToken);

    private sealed class Script : IDisposable
    {
        public Script(string line)
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell");
            File.WriteAllText(Path, $"#!/bin/sh\n{line}\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"bulletin-{Guid.NewGuid():N}.sh");

        public void Dispose() => File.Delete(Path);
    }
}
