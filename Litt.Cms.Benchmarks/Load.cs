using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Litt.Cms.Benchmarks;

/// <summary>Asks one address over and over from some connections, as cheaply as a client can, so that the server is what is measured.</summary>
internal static class Load
{
    /// <returns>Requests per second.</returns>
    /// <exception cref="InvalidOperationException">An answer was not 200.</exception>
    public static async Task<double> RunAsync(Uri address, int connections, TimeSpan time)
    {
        var request = Encoding.ASCII.GetBytes($"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => AskAsync(address, request, clock, time)));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    private static async Task<int> AskAsync(Uri address, byte[] request, Stopwatch clock, TimeSpan time)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, address.Port);
        var buffer = new byte[256 * 1024];
        var count = 0;
        while (clock.Elapsed < time)
        {
            await socket.SendAsync(request);
            await ReadAnswerAsync(socket, buffer);
            count++;
        }

        return count;
    }

    private static async Task ReadAnswerAsync(Socket socket, byte[] buffer)
    {
        var (filled, expected) = (0, -1);
        while (expected < 0 || filled < expected)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
            if (read == 0)
                throw new InvalidOperationException("The server closed the connection.");
            filled += read;
            if (expected < 0)
                expected = Expected(buffer.AsSpan(0, filled));
        }
    }

    /// <summary>The whole length of the answer, or -1 while its head is not complete.</summary>
    private static int Expected(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return -1;
        var head = answer[..end];
        if (!head.StartsWith("HTTP/1.1 200"u8))
            throw new InvalidOperationException(Encoding.ASCII.GetString(head));
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0)
            throw new InvalidOperationException("The answer has no Content-Length.");
        var digits = head[(at + 16)..];
        var line = digits.IndexOf((byte)'\r');
        return end + 4 + int.Parse(line < 0 ? digits : digits[..line], System.Globalization.CultureInfo.InvariantCulture);
    }
}
