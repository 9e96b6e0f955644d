using Houselights.Web.Shell;

namespace Houselights.Web.Features.Cycles.Editing;

/// <summary>Every part of a plan, and where something new is added.</summary>
public sealed record PlanView(CycleHead Cycle, string Verdict, IReadOnlyList<PlanSectionView> Sections)
{
    /// <summary>The revision that the reader has just made; null where the page was only opened.</summary>
    public long? Kept { get; init; }
}

/// <summary>A section.</summary>
/// <param name="Name">Its key in the plan file.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Items">Its items in the order of the plan.</param>
/// <param name="CanAdd">Whether the reader may add one.</param>
public sealed record PlanSectionView(string Name, string Title, IReadOnlyList<PlanItemView> Items, bool CanAdd);

/// <summary>An item as a link.</summary>
/// <param name="Id">Its id; empty for a section that is one value.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Note">Where it stands, in a word or two; null for nothing.</param>
public sealed record PlanItemView(string Id, string Title, string? Note);

/// <summary>A new item's form.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Section">The section.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Fields">What is asked.</param>
/// <param name="Needed">The field that it can't do without; null for none.</param>
/// <param name="Wrong">Why it wasn't added; null for the first time.</param>
public sealed record NewItemView(CycleHead Cycle, string Section, string Title, IReadOnlyList<FieldView> Fields, string? Needed, string? Wrong);
