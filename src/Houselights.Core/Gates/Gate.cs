using System.Collections.Immutable;
using Houselights.Core.Checks;
using Houselights.Core.Ledger;
using Houselights.Core.Model;

namespace Houselights.Core.Gates;

/// <summary>The way out of a stage: open, or closed by findings.</summary>
/// <param name="Stage">The stage that it leads out of.</param>
/// <param name="ClosedBy">Blocking findings of this stage or an earlier one; empty where the gate is open.</param>
/// <param name="Overridden">Overrides without which this stage's own findings would close it.</param>
public sealed record Gate(Stage Stage, ImmutableArray<Finding> ClosedBy, ImmutableArray<Override> Overridden)
{
    public bool IsOpen => ClosedBy.IsEmpty;

    /// <summary>
    /// The six gates. A blocking finding whose stage isn't ahead closes its own gate and all later ones; what is coming or overridden
    /// closes none.
    /// </summary>
    public static ImmutableArray<Gate> All(IReadOnlyCollection<Finding> findings)
    {
        var closing = findings.Where(finding => finding.Closes).ToList();
        var overridden = findings.Where(finding => finding is { Severity: Severity.Blocking, Coming: false, Override: not null }).ToList();
        return
        [
            .. Enum.GetValues<Stage>().Select(stage => new Gate(
                stage,
                [.. closing.Where(finding => finding.Check.Gate <= stage)],
                [.. overridden.Where(finding => finding.Check.Gate == stage).Select(finding => finding.Override!).Distinct()])),
        ];
    }
}
