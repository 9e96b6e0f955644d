using Houselights.Core.Model;

namespace Houselights.Core.Checks;

/// <summary>
/// Looks for one way in which plans turn into theatre. A check is stateless: it reads a <see cref="PlanModel"/> and yields
/// findings; its class name, like its slug, completes “this plan has …”.
/// </summary>
public abstract class Check
{
    public abstract CheckInfo Info { get; }

    /// <summary>
    /// The sections that it reads besides the item under examination. A test proves the declaration with a recording model; an
    /// edit elsewhere leaves the check's findings as they are.
    /// </summary>
    public abstract Sections Reads { get; }

    /// <summary>The ways in which the check is run; by kind of item, or over the whole plan.</summary>
    internal abstract IReadOnlyList<Pass> Passes { get; }

    /// <summary>True where an edit changed something that the check reads.</summary>
    internal bool Touches(PlanEdit edit) => (Reads & edit.Changed) != Sections.None || ((Over & edit.Changed) != Sections.None && edit.Item is null);

    /// <summary>The sections whose items it examines one at a time.</summary>
    internal abstract Sections Over { get; }

    /// <summary>A finding about an item: its place, and <c>section/id</c> as its subject.</summary>
    private protected Finding ReportOn(Item item, string subject, string? variant, Severity? severity, (string, Value)[] values) => new()
    {
        Check = Info,
        Severity = severity ?? Info.Severity,
        Subject = subject,
        Place = item.Place,
        Variant = variant,
        Values = [.. values],
    };

    /// <summary>A finding about an item of the plan.</summary>
    protected Finding Report(Item item, string subject, params (string Name, Value Value)[] values) => ReportOn(item, subject, null, null, values);

    /// <summary>A finding with another of the code's messages, and where it says so a lower severity.</summary>
    protected Finding ReportAs(string variant, Item item, string subject, Severity? severity, params (string Name, Value Value)[] values) =>
        ReportOn(item, subject, variant, severity, values);
}

/// <summary>Examines the plan as a whole.</summary>
public abstract class PlanCheck : Check
{
    private Pass[]? passes;

    internal sealed override IReadOnlyList<Pass> Passes => passes ??= [new PlanPass(Examine)];

    internal sealed override Sections Over => Sections.None;

    public abstract IEnumerable<Finding> Examine(PlanModel plan);
}

/// <summary>Examines one item at a time, reading besides it only the declared sections.</summary>
public abstract class Check<TItem> : Check where TItem : Identified
{
    private Pass[]? passes;

    internal sealed override IReadOnlyList<Pass> Passes => passes ??= [new ItemPass<TItem>(Examine, Affected)];

    internal sealed override Sections Over => PlanModel.SectionOf<TItem>();

    public abstract IEnumerable<Finding> Examine(TItem item, PlanModel plan);

    /// <summary>
    /// The items whose findings may differ after an edit in a section that the check reads, the edited item aside: its declared
    /// neighbours. Null, unless a check knows better, means all of them.
    /// </summary>
    private protected virtual IEnumerable<TItem>? Affected(PlanEdit edit) => null;
}

/// <summary>Examines items of two kinds, one at a time.</summary>
public abstract class Check<TFirst, TSecond> : Check where TFirst : Identified where TSecond : Identified
{
    private Pass[]? passes;

    internal sealed override IReadOnlyList<Pass> Passes => passes ??= [new ItemPass<TFirst>(Examine), new ItemPass<TSecond>(Examine)];

    internal sealed override Sections Over => PlanModel.SectionOf<TFirst>() | PlanModel.SectionOf<TSecond>();

    public abstract IEnumerable<Finding> Examine(TFirst item, PlanModel plan);

    public abstract IEnumerable<Finding> Examine(TSecond item, PlanModel plan);
}

/// <summary>Examines several kinds of items, each in its own way.</summary>
public abstract class MixedCheck : Check
{
    private IReadOnlyList<Pass>? passes;

    internal sealed override IReadOnlyList<Pass> Passes => passes ??= Compose();

    private protected abstract IReadOnlyList<Pass> Compose();
}
