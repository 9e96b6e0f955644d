using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Storage;

/// <summary>
/// The key under which the keys of sealed tests lie. It is kept in a file of its own beside the database, readable by the server's
/// user alone: who holds only the database, or only a backup of it, opens nothing.
/// </summary>
internal sealed class DeploymentKey
{
    public const string FileName = "houselights.key";

    private const UnixFileMode OwnersOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = ~(OwnersOnly | UnixFileMode.UserExecute);

    private readonly byte[] key;

    private DeploymentKey(byte[] key) => this.key = key;

    /// <summary>Reads the key of a data directory, and makes one where there is none and nothing is sealed yet.</summary>
    /// <exception cref="StorageException">It can't be used; the message says why and what to do.</exception>
    public static DeploymentKey Open(DataDirectory data)
    {
        var file = Path.Combine(Path.GetDirectoryName(data.File)!, FileName);
        using var db = data.CreateDbContext();
        var sealedOne = db.TwoMinuteTests.AsNoTracking().Select(test => new { test.CodeHash, test.WrappedKey }).FirstOrDefault();
        if (!File.Exists(file))
        {
            if (sealedOne is not null) throw new StorageException($"{file} is missing, and without it the sealed tests of {data.File} can’t be opened. Put the file back from where you keep it.");
            Make(file);
        }

        var key = new DeploymentKey(Read(file));
        if (sealedOne is not null && !key.Opens(sealedOne.CodeHash, sealedOne.WrappedKey))
            throw new StorageException($"{file} is not the key with which the tests of {data.File} were sealed. Put the right file back from where you keep it.");
        return key;
    }

    /// <summary>The key of a directory, read beside the server that runs there; nothing is made.</summary>
    /// <exception cref="StorageException">There is none, or it can't be used.</exception>
    public static DeploymentKey Of(string directory)
    {
        var file = Path.Combine(directory, FileName);
        return File.Exists(file) ? new(Read(file)) : throw new StorageException($"{file} is missing. Name the server’s data directory with --data.");
    }

    /// <summary>Closes something small under this key, for one purpose.</summary>
    public byte[] Close(string purpose, ReadOnlySpan<byte> text) => Seal.Close(key, purpose, [], text);

    /// <exception cref="CryptographicException">It was closed with another key or for another purpose, or was changed.</exception>
    public byte[] Open(string purpose, ReadOnlySpan<byte> closed) => Seal.Open(key, purpose, [], closed);

    /// <summary>Closes a test's own key under this one.</summary>
    public byte[] Wrap(byte[] testKey, byte[] codeHash) => Seal.Close(key, "test key", codeHash, testKey);

    public byte[] Unwrap(byte[] wrapped, byte[] codeHash) => Seal.Open(key, "test key", codeHash, wrapped);

    /// <summary>32 bytes that follow from a request, so that the same request finds what it made before.</summary>
    public byte[] Derive(string purpose, ReadOnlySpan<byte> from) => Seal.Derive(key, purpose, from);

    private bool Opens(byte[] codeHash, byte[] wrapped)
    {
        try
        {
            Unwrap(wrapped, codeHash);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    // Written whole under another name first: a server killed here leaves no half of a key.
    private static void Make(string file)
    {
        var fresh = file + ".new";
        try
        {
            File.Delete(fresh);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnersOnly;
            using (var stream = new FileStream(fresh, options))
            {
                stream.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Seal.NewKey()) + "\n"));
                stream.Flush(flushToDisk: true);
            }

            File.Move(fresh, file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{file} can’t be written: {failure.Message} Give the server’s user the right to write its data directory.", failure);
        }
    }

    private static byte[] Read(string file)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) is not UnixFileMode.None and var mode)
            throw new StorageException($"{file} can be read or changed by others ({mode}), and it opens every sealed answer. Run `chmod 600` on it, and give it to the server’s user.");
        try
        {
            return Convert.FromHexString(File.ReadAllText(file).Trim()) is { Length: Seal.KeySize } key ? key : throw new FormatException();
        }
        catch (FormatException malformed)
        {
            throw new StorageException($"{file} holds no key of 64 hexadecimal digits. Put the right file back from where you keep it.", malformed);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new StorageException($"{file} can’t be read. Give it to the server’s user.", denied);
        }
    }
}
