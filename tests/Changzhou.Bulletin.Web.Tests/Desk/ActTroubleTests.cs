using System.Net.Sockets;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Changzhou.Bulletin.Web.Tests.Desk;

/// <summary>What goes wrong behind a dialog is told in the dialog, and what nobody expected by the page.</summary>
public sealed class ActTroubleTests(TestDatabase database)
{
    [Fact]
    public void An_outage_a_full_disk_a_printer_that_fails_and_a_session_that_ended_are_told_with_a_reference_that_the_log_has()
    {
        Says("暂时连不上数据库", new NpgsqlException("refused", new SocketException()));
        Says("暂时连不上数据库", new InvalidOperationException("transient", new NpgsqlException("refused")));
        Says("暂时连不上数据库", new DbUpdateException("not saved", new PostgresException("shutting down", "FATAL", "FATAL", "57P01")));
        Says("存储空间已满", new DbUpdateException("not saved", new PostgresException("no space", "ERROR", "ERROR", "53100")));
        Says("排版程序出错", new TypesettingException("failed twice"));
        Says("登录已经结束", new StaffGoneException());
    }

    [Fact]
    public void A_mistake_of_the_program_is_not_taken_for_trouble()
    {
        Assert.False(ActTrouble.Is(new InvalidOperationException("a bug")));
        Assert.False(ActTrouble.Is(new DbUpdateException("not saved", new PostgresException("a key twice", "ERROR", "ERROR", "23505"))));
    }

    [Fact]
    public async Task A_page_that_died_says_so_in_Chinese_and_offers_to_be_opened_again()
    {
        await using var portal = await DeskPortal.StartAsync(database, ("Bulletin__Desk__SecondFactor", "optional"));
        await portal.AddAsync("zhang.xm", StaffRoles.Editor);
        var browser = portal.Browser();
        await DeskPortal.EnterAsync(browser, "zhang.xm");

        var page = await browser.GetStringAsync("/desk", TestContext.Current.CancellationToken);

        // Blazor shows the element of this id when a circuit ends by an error, and reloads by its link of this class.
        Assert.Matches("""<div id="blazor-error-ui"[^>]*role="alert"[^>]*>\s*<p>[^<]*停止响应[^<]*</p>\s*<a href="/desk" class="reload">重新打开此页</a>""", System.Net.WebUtility.HtmlDecode(page));
    }

    private static void Says(string words, Exception failure)
    {
        var log = new Line();
        Assert.True(ActTrouble.Is(failure), failure.ToString());
        var said = ActTrouble.Tell(log, failure);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Equal(failure, log.Failure);
        Assert.Contains(log.Text[^8..], said, StringComparison.Ordinal);
    }

    private sealed class Line : ILogger
    {
        public string Text { get; private set; } = "";

        public Exception? Failure { get; private set; }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            (Text, Failure) = (formatter(state, exception), exception);
    }
}
