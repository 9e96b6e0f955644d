using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Houselights.App.Tests.Mail;

/// <summary>A mail server on this machine that takes every letter and keeps it as it came.</summary>
internal sealed class Postbox : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<string> letters = [];
    private readonly SemaphoreSlim came = new(0);

    public Postbox()
    {
        listener.Start();
        _ = Listen();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many letters came so far.</summary>
    public int Count
    {
        get { lock (letters) return letters.Count; }
    }

    /// <summary>Waits for the next letter; its head and body, the body decoded.</summary>
    public async Task<string> Next()
    {
        Assert.True(await came.WaitAsync(TimeSpan.FromSeconds(20)), "No letter came.");
        lock (letters) return letters[^1];
    }

    public void Dispose()
    {
        listener.Stop();
        came.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await Converse(client);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    private async Task Converse(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 postbox");
        while (await reader.ReadLineAsync() is { } line)
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    await Keep(reader);
                    await writer.WriteLineAsync("250 kept");
                    break;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
    }

    private async Task Keep(StreamReader reader)
    {
        var letter = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line and not ".") letter.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
        lock (letters) letters.Add(Decode(letter.ToString()));
        came.Release();
    }

    // Quoted-printable: soft line ends are joined, bytes are read as UTF-8.
    private static string Decode(string letter)
    {
        var joined = letter.Replace("=\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>(joined.Length);
        for (var at = 0; at < joined.Length; at++)
            if (joined[at] == '=' && at + 2 < joined.Length && byte.TryParse(joined.AsSpan(at + 1, 2), System.Globalization.NumberStyles.HexNumber, null, out var value))
            {
                bytes.Add(value);
                at += 2;
            }
            else
            {
                bytes.Add((byte)joined[at]);
            }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
