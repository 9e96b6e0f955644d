using NodaTime;

namespace Houselights.Web.Parts;

/// <summary>The six stages, in their order.</summary>
public enum Stop { Align, Vision, Diagnose, Plan, Execute, Optimise }

/// <summary>The gate behind a stage.</summary>
public enum Gate
{
    /// <summary>A wall with a gap.</summary>
    Open,

    /// <summary>A solid wall.</summary>
    Closed,

    /// <summary>A thin wall struck through, with the leader's name.</summary>
    Overridden,

    /// <summary>Not reached.</summary>
    Ahead,
}

/// <summary>A stage with the gate by which it is left.</summary>
/// <param name="Stop">Which stage.</param>
/// <param name="Gate">The state of its gate; of <see cref="Stop.Optimise"/>, the last, no gate is drawn.</param>
/// <param name="Current">Whether the cycle stands here; exactly one stage.</param>
/// <param name="On">When the gate was passed or overridden; null where unknown or not passed.</param>
/// <param name="By">Who overrode it.</param>
/// <param name="ClosedBy">How many findings close it.</param>
public sealed record StageView(Stop Stop, Gate Gate, bool Current = false, LocalDate? On = null, string? By = null, int ClosedBy = 0);
