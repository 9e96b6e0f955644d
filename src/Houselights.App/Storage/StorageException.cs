using Microsoft.Data.Sqlite;

namespace Houselights.App.Storage;

/// <summary>The database can't be used or couldn't keep something; the message says what to do. What was asked for was not done.</summary>
public sealed class StorageException(string message, Exception? inner = null) : IOException(message, inner)
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>Puts a failure of the database into words for whoever runs the server.</summary>
    internal static StorageException Of(SqliteException failure, string file) => new(failure.SqliteErrorCode switch
    {
        Full => $"The disk that holds {file} is full. Nothing was changed; free some space and try again.",
        InputOutput => $"The disk that holds {file} reported an error. Nothing was changed; check the disk before you go on.",
        Corrupt or NotADatabase => $"{file} is damaged or is no Houselights database. Put a backup in its place.",
        ReadOnly or CannotOpen => $"{file} can’t be opened for writing. Give the server’s user the right to write the file and its directory.",
        Busy or Locked => $"Another program holds {file} locked. Nothing was changed; close that program and try again.",
        _ => $"The database {file} failed: {failure.Message}. Nothing was changed.",
    }, failure);
}
