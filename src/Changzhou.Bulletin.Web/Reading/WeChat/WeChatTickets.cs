using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Changzhou.Bulletin.Web.Reading.WeChat;

/// <summary>The ticket that pages are signed with: asked for once, kept until shortly before it expires.</summary>
/// <remarks>WeChat counts the asking, so readers never cause it: one ticket serves all, and after a refusal WeChat is left alone for a minute.</remarks>
internal sealed partial class WeChatTickets(IHttpClientFactory clients, WeChatSettings settings, TimeProvider clock, ILogger<WeChatTickets> log) : IDisposable
{
    public const string Client = "wechat";

    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim turn = new(1, 1);
    private string? ticket;
    private DateTimeOffset until = DateTimeOffset.MinValue;

    /// <summary>Null where WeChat gives none at present.</summary>
    public async ValueTask<string?> CurrentAsync(CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() < until)
            return ticket;

        await turn.WaitAsync(cancellationToken);
        try
        {
            if (clock.GetUtcNow() >= until)
                await AskAsync(cancellationToken);
            return ticket;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        ticket = null;
        until = clock.GetUtcNow() + Pause;
        try
        {
            // The stable token leaves those that other systems of the account hold in force.
            using var client = clients.CreateClient(Client);
            using var answered = await client.PostAsJsonAsync("/cgi-bin/stable_token", new TokenQuestion("client_credential", settings.AppId!, settings.Secret!), cancellationToken);
            if (await ReadAsync(answered, cancellationToken) is not { AccessToken: { Length: > 0 } token })
                return;

            using var given = await client.GetAsync($"/cgi-bin/ticket/getticket?access_token={Uri.EscapeDataString(token)}&type=jsapi", cancellationToken);
            if (await ReadAsync(given, cancellationToken) is not { Ticket: { Length: > 0 } fresh } answer)
                return;

            ticket = fresh;
            until = clock.GetUtcNow() + TimeSpan.FromSeconds(answer.ExpiresIn) - Early;
        }
        catch (Exception away) when (away is HttpRequestException or JsonException || (away is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogAway(away);
        }
    }

    private async Task<Answer?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<Answer>(cancellationToken);
        if (answer is { ErrorCode: not 0 })
            LogRefused(answer.ErrorCode, answer.ErrorMessage ?? "");
        return answer;
    }

    [LoggerMessage(2121, LogLevel.Warning, "WeChat was not reached for a ticket; pages share unsigned")]
    private partial void LogAway(Exception away);

    [LoggerMessage(2122, LogLevel.Warning, "WeChat gave no ticket: {Code} {Message}; pages share unsigned")]
    private partial void LogRefused(int code, string message);

    private sealed record TokenQuestion(
        [property: JsonPropertyName("grant_type")] string GrantType, [property: JsonPropertyName("appid")] string AppId, [property: JsonPropertyName("secret")] string Secret);

    private sealed record Answer(
        [property: JsonPropertyName("access_token")] string? AccessToken,
        [property: JsonPropertyName("ticket")] string? Ticket,
        [property: JsonPropertyName("expires_in")] int ExpiresIn,
        [property: JsonPropertyName("errcode")] int ErrorCode,
        [property: JsonPropertyName("errmsg")] string? ErrorMessage);
}
