using System.Collections.Immutable;
using System.Text;
using Houselights.Core.Cascade.Drift;
using NodaTime;

namespace Houselights;

/// <summary>Plain text files as the command line names them: one statement a line, empty lines left out; <c>-</c> is standard input.</summary>
internal static class StatementFiles
{
    private const int MostBytes = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a layer for each file; reports everything that is wrong on the error stream and returns null.</summary>
    public static ImmutableArray<DriftLayer>? Read(IReadOnlyList<string> names, LocalDate asOf)
    {
        var layers = names.Select(name => Layer(name, asOf)).ToList();
        return layers.Contains(null) ? null : [.. layers.Select(layer => layer!)];
    }

    private static DriftLayer? Layer(string name, LocalDate asOf)
    {
        if (Open(name) is not { } text) return null;
        if (TooLong(text) is { } tooLong) return Refuse($"{name}:{tooLong}", $"This line is longer than {Statement.LongestText} characters.", "Write one sentence a line.");
        var lines = Lines(text, asOf);
        if (lines.IsEmpty) return Refuse($"{name}:1", "The file holds no statement.", "Write one sentence a line.");
        if (lines.Length > DriftChain.MostLines) return Refuse($"{name}:{lines[DriftChain.MostLines].Line}", $"The file holds {lines.Length} statements; the limit is {DriftChain.MostLines}.", "Split it by topic.");
        var unread = lines.Where(line => !line.Statement.IsReadable).ToList();
        foreach (var line in unread) Refuse($"{name}:{line.Line}", "This line isn’t English, and only English is compared.", "Translate it, or compare it by hand.");
        return unread.Count == 0 ? new DriftLayer(Shown(name), lines) : null;
    }

    /// <summary>The number of the first line that is too long to be a statement; null where none is.</summary>
    private static int? TooLong(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.Length > Statement.LongestText) return number;
        }

        return null;
    }

    private static ImmutableArray<DriftLine> Lines(string text, LocalDate asOf) =>
    [
        .. text.ReplaceLineEndings("\n").Split('\n')
            .Select((line, index) => (Text: line.Trim('\uFEFF', ' ', '\t'), Number: index + 1))
            .Where(line => !string.IsNullOrWhiteSpace(line.Text))
            .Select(line => new DriftLine(Statement.Read(line.Text, asOf), line.Number)),
    ];

    private static string? Open(string name)
    {
        try
        {
            if (Directory.Exists(name)) return Deny(name, "This is a folder.", "Name the text files in it, from the top layer down.");
            if (name != "-" && !File.Exists(name)) return Deny(name, "There is no such file.", "Look at the spelling and at the folder that you are in.");
            var bytes = name == "-" ? FromInput() : FromFile(name);
            return bytes.Length > MostBytes ? Deny(name, "The file has more than 1 MB.", "Keep the statements, and leave out the rest.") : Strict.GetString(bytes);
        }
        catch (DecoderFallbackException wrong)
        {
            return Deny(name, $"Byte {wrong.Index} isn’t UTF-8.", "Save the file as UTF-8.");
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            return Deny(name, "The file can’t be read: " + denied.Message, "Look at its permissions.");
        }
    }

    private static byte[] FromFile(string name)
    {
        using var file = File.OpenRead(name);
        return AtMost(file);
    }

    private static byte[] FromInput() => AtMost(Console.OpenStandardInput());

    /// <summary>One byte beyond the limit tells that there is more.</summary>
    private static byte[] AtMost(Stream input)
    {
        var buffer = new byte[MostBytes + 1];
        return buffer[..input.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
    }

    private static string Shown(string name) => name == "-" ? "standard input" : name;

    private static string? Deny(string name, string message, string remedy)
    {
        Terminal.Error($"{Shown(name)}: error: {message} {remedy}");
        return null;
    }

    private static DriftLayer? Refuse(string place, string message, string remedy)
    {
        Deny(place, message, remedy);
        return null;
    }
}
