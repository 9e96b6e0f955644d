namespace Houselights.Core.Document;

/// <summary>How much a reader accepts. Beyond a limit it says so and reads no further.</summary>
/// <param name="Bytes">Size of one file in bytes.</param>
/// <param name="Errors">Errors kept before the reader gives up: nobody reads the ten thousandth.</param>
public sealed record PlanLimits(int Bytes, int Errors = 1000)
{
    /// <summary>Mappings and sequences inside each other; a plan needs eight.</summary>
    public const int Depth = 32;

    /// <summary>Characters of a number: enough for every double and amount of money.</summary>
    public const int NumberLength = 40;

    /// <summary>Characters of one text.</summary>
    public const int TextLength = 20_000;

    /// <summary>On the command line: 256 MB.</summary>
    public static readonly PlanLimits CommandLine = new(256 * 1024 * 1024);

    /// <summary>Through the web: 16 MB.</summary>
    public static readonly PlanLimits Web = new(16 * 1024 * 1024);
}
