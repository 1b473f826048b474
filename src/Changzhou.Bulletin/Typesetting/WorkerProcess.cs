using System.ComponentModel;
using System.Diagnostics;
using Changzhou.Bulletin.Storage;
using Microsoft.Extensions.Logging;

namespace Changzhou.Bulletin.Typesetting;

/// <summary>One run of worker.mjs. It ends when its stdin closes, so a portal that is killed leaves no orphan.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process process;

    private WorkerProcess(Process process) => this.process = process;

    public int Id => process.Id;

    public bool HasEnded => process.HasExited;

    /// <exception cref="TypesettingException">Node.js or the worker's files are missing.</exception>
    public static WorkerProcess Start(TypesettingOptions options, ILogger logger)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Typesetting", "Worker");
        var start = new ProcessStartInfo(options.Node)
        {
            ArgumentList = { Path.Combine(folder, "worker.mjs"), NodeParts.Locate(options.NodeModules) },
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        // Fontconfig without a folder: a font that happens to be installed here must not get into the page.
        start.Environment["FONTCONFIG_FILE"] = Path.Combine(folder, "no-system-fonts.conf");
        // Large pages for what glibc hands out: the faces alone are 60 MB, and each page of 4 kB costs a fault. Elsewhere it means nothing.
        start.Environment.TryAdd("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1");
        try
        {
            var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, line) =>
            {
                if (line.Data is { Length: > 0 } text)
                    logger.WorkerSays(text);
            };
            process.BeginErrorReadLine();
            logger.WorkerStarted(process.Id);
            return new(process);
        }
        catch (Win32Exception refused)
        {
            throw new TypesettingException($"不能启动 {options.Node}：排版和制图需要 Node.js 20 或更新的版本，请安装后再试。", refused);
        }
        catch (DirectoryNotFoundException refused)
        {
            throw new TypesettingException($"排版程序不能启动：{refused.Message}", refused);
        }
    }

    /// <summary>Kills the process when cancelled: a write to a full pipe heeds no token, only the pipe's end.</summary>
    public async Task<WorkerFrame> AskAsync(WorkerFrame question, CancellationToken cancel)
    {
        await using var end = cancel.Register(Kill);
        await question.WriteAsync(process.StandardInput.BaseStream, cancel);
        Failpoint.Reach(question.Header["verb"] + Failpoint.Asked);
        var answer = await WorkerFrame.ReadAsync(process.StandardOutput.BaseStream, cancel);
        Failpoint.Reach(question.Header["verb"] + Failpoint.Answered);
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Kill()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
    }
}
