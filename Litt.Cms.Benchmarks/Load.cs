using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Litt.Cms.Benchmarks;

/// <summary>Asks one address over and over from some connections, as cheaply as a client can, so that the server is what is measured.</summary>
internal static class Load
{
    /// <returns>Requests per second, and how long 99 of 100 of them took at most, in milliseconds.</returns>
    /// <exception cref="InvalidOperationException">An answer was not 200.</exception>
    public static async Task<(double PerSecond, double Slow)> RunAsync(Uri address, int connections, TimeSpan time)
    {
        var request = Encoding.ASCII.GetBytes($"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");
        var clock = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => AskAsync(address, request, clock, time)));
        var perSecond = times.Sum(one => one.Count) / clock.Elapsed.TotalSeconds;
        var all = times.SelectMany(one => one).Order().ToArray();
        return (perSecond, TimeSpan.FromTicks(all[all.Length * 99 / 100]).TotalMilliseconds);
    }

    /// <returns>How long each request took, in ticks.</returns>
    private static async Task<List<long>> AskAsync(Uri address, byte[] request, Stopwatch clock, TimeSpan time)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, address.Port);
        var buffer = new byte[256 * 1024];
        var times = new List<long>();
        while (clock.Elapsed is var asked && asked < time)
        {
            await socket.SendAsync(request);
            await ReadAnswerAsync(socket, buffer);
            times.Add((clock.Elapsed - asked).Ticks);
        }

        return times;
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
