using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Houselights.App.Storage;

/// <summary>
/// AES-256-GCM with a random nonce of 96 bits. What is closed under one purpose and place opens under no other, and a text that is
/// padded has the same size whatever it says. Few enough texts are closed under one key (2^32) that no nonce comes twice.
/// </summary>
internal static class Seal
{
    /// <summary>Bytes of a key.</summary>
    public const int KeySize = 32;

    private const int NonceSize = 12, TagSize = 16, LengthSize = 4;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeySize);

    /// <param name="key">32 bytes.</param>
    /// <param name="purpose">What the text is.</param>
    /// <param name="place">Where it belongs: it opens nowhere else.</param>
    /// <param name="text">At most <paramref name="size"/> bytes.</param>
    /// <param name="size">Bytes that the text is padded to; 0 for its own length.</param>
    /// <exception cref="ArgumentException">The text is longer than the size.</exception>
    public static byte[] Close(byte[] key, string purpose, ReadOnlySpan<byte> place, ReadOnlySpan<byte> text, int size = 0)
    {
        if (size > 0 && text.Length > size) throw new ArgumentException($"A text of {text.Length} bytes doesn’t fit into {size}.", nameof(text));
        var padded = new byte[LengthSize + Math.Max(size, text.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(padded, text.Length);
        text.CopyTo(padded.AsSpan(LengthSize));
        var closed = new byte[NonceSize + padded.Length + TagSize];
        RandomNumberGenerator.Fill(closed.AsSpan(0, NonceSize));
        using var cipher = new AesGcm(key, TagSize);
        cipher.Encrypt(closed.AsSpan(0, NonceSize), padded, closed.AsSpan(NonceSize, padded.Length), closed.AsSpan(^TagSize..), Bound(purpose, place));
        return closed;
    }

    /// <exception cref="CryptographicException">It was closed with another key, for another place, or was changed.</exception>
    public static byte[] Open(byte[] key, string purpose, ReadOnlySpan<byte> place, ReadOnlySpan<byte> closed)
    {
        if (closed.Length < NonceSize + LengthSize + TagSize) throw new CryptographicException("A sealed text is cut short.");
        var padded = new byte[closed.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(key, TagSize);
        cipher.Decrypt(closed[..NonceSize], closed[NonceSize..^TagSize], closed[^TagSize..], padded, Bound(purpose, place));
        return padded.AsSpan(LengthSize, BinaryPrimitives.ReadInt32LittleEndian(padded)).ToArray();
    }

    /// <summary>32 bytes that follow from a key and can't be guessed without it.</summary>
    public static byte[] Derive(byte[] key, string purpose, ReadOnlySpan<byte> from) => HMACSHA256.HashData(key, Bound(purpose, from));

    // The purpose ends with a byte that no purpose holds, so that no two pairs are written alike.
    private static byte[] Bound(string purpose, ReadOnlySpan<byte> place) => [.. Encoding.UTF8.GetBytes(purpose), 0, .. place];
}
