namespace House.Tests.Sources;

/// <summary>Code that states sentences, for <see cref="BothLanguages"/> to find.</summary>
internal static class SentenceOffender
{
    public static FormattableString Nothing => $"Nothing to fill.";

    public static FormattableString Two(string one, int other) => $"The {one} of {other}.";

    public static FormattableString Nested(int number) => $"outside {Within(number)}";

    public static string NoSentence(int number) => $"no sentence {number}";

    private static FormattableString Within(int number) => $"an {number:X4} within";
}
