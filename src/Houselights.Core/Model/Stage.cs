namespace Houselights.Core.Model;

/// <summary>The six stages of a planning cycle, in order; between two of them stands a gate.</summary>
public enum Stage
{
    /// <summary>The team says, honestly, where it stands.</summary>
    Align,

    /// <summary>The leader writes where we go and what we say no to.</summary>
    Vision,

    /// <summary>The baseline shows where we really are.</summary>
    Diagnose,

    /// <summary>Priorities, exclusions, means and promises are settled.</summary>
    Plan,

    /// <summary>Promises are kept, or visibly are not.</summary>
    Execute,

    /// <summary>What was learnt changes how we work.</summary>
    Optimise,
}
