using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;

namespace Litt.Cms.Tests.Backoffice;

/// <summary>A browser that listens at the hub, speaking SignalR's JSON protocol: messages that end with a record separator.</summary>
internal sealed class OpenBackoffice(WebSocket socket) : IAsyncDisposable
{
    private const char End = '\u001e';
    private readonly Queue<JsonNode> waiting = new();

    public static async Task<OpenBackoffice> ConnectAsync(TestServer server, Guid user)
    {
        var client = server.CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers[TellingOpenBackoffices.UserHeader] = user.ToString();
        var open = new OpenBackoffice(await client.ConnectAsync(new Uri(server.BaseAddress, "/umbraco/serverEventHub"), CancellationToken.None));
        await open.SendAsync("""{"protocol":"json","version":1}""");
        await open.ReceiveAsync();
        // The hub answers only when it is done with letting the connection in.
        await open.SendAsync("""{"type":1,"invocationId":"0","target":"ready","arguments":[]}""");
        while ((string?)(await open.ReceiveAsync())["invocationId"] != "0")
        {
        }

        return open;
    }

    /// <summary>The next event as the client gets it.</summary>
    public async Task<(string Source, string Type, Guid Key)> HearAsync()
    {
        while (true)
        {
            var message = await ReceiveAsync();
            if ((string?)message["target"] == "notify" && message["arguments"]![0] is { } told)
                return ((string)told["eventSource"]!, (string)told["eventType"]!, (Guid)told["key"]!);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        socket.Dispose();
    }

    private Task SendAsync(string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async Task<JsonNode> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (waiting.Count == 0)
        {
            var buffer = new byte[16 * 1024];
            var read = await socket.ReceiveAsync(buffer, patience.Token);
            foreach (var message in Encoding.UTF8.GetString(buffer, 0, read.Count).Split(End, StringSplitOptions.RemoveEmptyEntries))
                waiting.Enqueue(JsonNode.Parse(message)!);
        }

        return waiting.Dequeue();
    }
}
