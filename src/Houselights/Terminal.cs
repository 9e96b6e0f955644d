using System.Text;
using Houselights.Core.Checks;

namespace Houselights;

/// <summary>The process's standard streams: UTF-8, coloured only where a person looks at them.</summary>
internal static class Terminal
{
    /// <summary>Input that can't be read, or a command line that makes no sense.</summary>
    public const int Unreadable = 2;

    /// <summary>Colours on a terminal, unless <c>NO_COLOR</c> asks for none.</summary>
    private static readonly bool Coloured =
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Standard output, buffered; the caller disposes it.</summary>
    public static StreamWriter Output() => new(Console.OpenStandardOutput(), new UTF8Encoding(false), 64 * 1024) { NewLine = "\n" };

    public static void Error(string message) => Console.Error.WriteLine(message);

    public static string Paint(string text, Severity severity) => !Coloured ? text : severity switch
    {
        Severity.Blocking => $"\u001b[1;31m{text}\u001b[0m",
        Severity.Warning => $"\u001b[33m{text}\u001b[0m",
        _ => $"\u001b[2m{text}\u001b[0m",
    };

    public static string Strong(string text) => Coloured ? $"\u001b[1m{text}\u001b[0m" : text;
}
