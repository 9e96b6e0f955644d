using Houselights.Core.Model;

namespace Houselights.Core.Checks;

/// <summary>What a finding does: blocking closes a gate, a warning wants an answer, a note is worth knowing.</summary>
public enum Severity { Note, Warning, Blocking }

/// <summary>Who sees a finding first.</summary>
public enum Audience
{
    /// <summary>Everybody in the cycle.</summary>
    Everybody,

    /// <summary>The person whose conduct it is about, before anyone else.</summary>
    Owner,
}

/// <summary>What is fixed about a check.</summary>
/// <param name="Code">HL and three digits; never changes its meaning, never reused.</param>
/// <param name="Slug">Completes the sentence “this plan has …”.</param>
/// <param name="Severity">The highest severity of its findings; one finding may carry a lower one.</param>
/// <param name="Gate">The stage that can't be left while it blocks.</param>
/// <param name="Audience">Who sees it first.</param>
public sealed record CheckInfo(string Code, string Slug, Severity Severity, Stage Gate, Audience Audience = Audience.Everybody);
