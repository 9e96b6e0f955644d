namespace Houselights.App.Storage;

/// <summary>
/// Where the keys of sessions lie: files in the data directory, whose secrets are closed under the deployment's key. Who holds a
/// backup of the directory without the key file signs in as nobody. Thread-safe.
/// </summary>
public sealed class SessionKeys
{
    private const string Purpose = "session key", FolderName = "session-keys";

    private readonly DeploymentKey key;

    internal SessionKeys(DataDirectory data, DeploymentKey key) =>
        (this.key, Folder) = (key, new DirectoryInfo(Path.Combine(Path.GetDirectoryName(data.File)!, FolderName)));

    /// <summary>The folder; made by who writes first.</summary>
    public DirectoryInfo Folder { get; }

    public byte[] Close(byte[] secret) => key.Close(Purpose, secret);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was closed under another key, or was changed.</exception>
    public byte[] Open(byte[] closed) => key.Open(Purpose, closed);
}
