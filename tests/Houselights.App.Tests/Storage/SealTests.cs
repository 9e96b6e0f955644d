using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Houselights.App.Storage;

namespace Houselights.App.Tests.Storage;

public class SealTests
{
    private static readonly Gen<byte[]> Bytes = ArbMap.Default.GeneratorFor<byte>().ArrayOf().Where(bytes => bytes.Length <= 400);

    [Fact]
    public void What_is_closed_opens_again_and_its_size_says_nothing()
    {
        var key = Seal.NewKey();
        Laws.Hold(Bytes, text =>
        {
            var closed = Seal.Close(key, "answer", "here"u8, text, 400);

            Assert.Equal(text, Seal.Open(key, "answer", "here"u8, closed));
            Assert.Equal(Seal.Close(key, "answer", "here"u8, [], 400).Length, closed.Length);
        });
    }

    [Fact]
    public void Nothing_opens_with_another_key_for_another_purpose_elsewhere_or_changed()
    {
        var key = Seal.NewKey();
        Laws.Hold(Bytes, text =>
        {
            var closed = Seal.Close(key, "answer", "here"u8, text, 400);
            var changed = closed.ToArray();
            changed[text.Length % changed.Length] ^= 1;

            Assert.ThrowsAny<CryptographicException>(() => Seal.Open(Seal.NewKey(), "answer", "here"u8, closed));
            Assert.ThrowsAny<CryptographicException>(() => Seal.Open(key, "name", "here"u8, closed));
            Assert.ThrowsAny<CryptographicException>(() => Seal.Open(key, "answer", "there"u8, closed));
            Assert.ThrowsAny<CryptographicException>(() => Seal.Open(key, "answer", "here"u8, changed));
            Assert.ThrowsAny<CryptographicException>(() => Seal.Open(key, "answer", "here"u8, closed.AsSpan(..20)));
        });
    }

    [Fact]
    public void The_same_text_is_never_closed_alike()
    {
        var key = Seal.NewKey();

        Assert.NotEqual(Seal.Close(key, "answer", "here"u8, "text"u8, 10), Seal.Close(key, "answer", "here"u8, "text"u8, 10));
    }

    [Fact]
    public void A_text_that_would_show_its_size_is_refused() =>
        Assert.Contains("doesn’t fit", Assert.Throws<ArgumentException>(() => Seal.Close(Seal.NewKey(), "answer", "here"u8, "12345"u8, 4)).Message, StringComparison.Ordinal);
}
