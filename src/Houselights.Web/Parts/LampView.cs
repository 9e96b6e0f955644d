namespace Houselights.Web.Parts;

/// <summary>The three measures, kept apart.</summary>
public enum Measure { Clarity, Alignment, Execution }

/// <summary>One of the three lamps.</summary>
/// <param name="Measure">Which of the three.</param>
/// <param name="Value">0 to 100; null where the evidence is too thin: the lamp stays unlit.</param>
/// <param name="Word">One sentence that a person could say aloud.</param>
/// <param name="Basis">What it rests on, with its n; unlit, what would light it and how long that takes.</param>
/// <param name="Because">The arithmetic, line by line, for “Why 74”; empty where there is none.</param>
/// <param name="Light">A link that leads to the act which would light it; null for none.</param>
public sealed record LampView(Measure Measure, int? Value, string Word, string Basis, IReadOnlyList<string> Because, Link? Light = null)
{
    /// <summary>Two thirds, as in HL302: from here on a lamp counts as lit.</summary>
    public const int Lit = 67;

    internal string State => Value switch { null => "unlit", < Lit => "dim", _ => "lit" };
}

/// <summary>A text that leads somewhere.</summary>
/// <param name="Text">What it says; it must make sense without its surroundings.</param>
/// <param name="Href">Where it leads; null where there is no page for it, then it is text.</param>
public sealed record Link(string Text, string? Href);
