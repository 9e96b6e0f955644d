using System.IO.Compression;

namespace Houselights.Web.Shell;

/// <summary>The smallest form of a content that is compressed once and sent often.</summary>
internal static class Compression
{
    internal static byte[] Brotli(byte[] content) => Through(content, into => new BrotliStream(into, CompressionLevel.SmallestSize));

    internal static byte[] Gzip(byte[] content) => Through(content, into => new GZipStream(into, CompressionLevel.SmallestSize));

    private static byte[] Through(byte[] content, Func<Stream, Stream> coder)
    {
        using var into = new MemoryStream();
        using (var stream = coder(into)) stream.Write(content);
        return into.ToArray();
    }
}
