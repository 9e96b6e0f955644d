using Houselights.Web.Parts;
using Houselights.Web.Shell;
using NodaTime;

namespace Houselights.Web.Features.Cycles;

/// <summary>The start page of a deployment: its cycles, and a way in for a plan file.</summary>
/// <param name="Cycles">The cycles that the reader may see, the one that changed last first.</param>
/// <param name="Import">The form, with what was wrong with what was sent.</param>
public sealed record CyclesView(IReadOnlyList<CycleCard> Cycles, ImportView Import)
{
    /// <summary>Cycles that the reader keeps without a part in their plans: id and name.</summary>
    public IReadOnlyList<(string Id, string Name)> Kept { get; init; } = [];

    /// <summary>The cycle whose beginning the reader hasn't finished; null for none.</summary>
    public string? Unfinished { get; init; }
}

/// <summary>A cycle in the list.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Verdict">The sentence of its home page.</param>
/// <param name="Lamps">Clarity, alignment and execution, 0 to 100 or null for unlit, in this order; always three.</param>
/// <param name="Stages">Its six stages in order.</param>
/// <param name="Blocking">How many findings block.</param>
/// <param name="Warnings">How many warn.</param>
/// <param name="Ends">Its last day.</param>
public sealed record CycleCard(
    CycleHead Cycle, string Verdict, IReadOnlyList<int?> Lamps, IReadOnlyList<StageView> Stages, int Blocking, int Warnings, LocalDate Ends);

/// <summary>The import form.</summary>
/// <param name="Problems">Everything that is wrong with what was sent; empty before the first try.</param>
/// <param name="Pasted">What was pasted, to be corrected in place; null for nothing.</param>
public sealed record ImportView(IReadOnlyList<FileProblem> Problems, string? Pasted = null)
{
    /// <summary>The form before anything was sent.</summary>
    public static ImportView Empty { get; } = new([]);
}

/// <summary>What is wrong at one place of a file.</summary>
/// <param name="File">The file's name, as it was sent.</param>
/// <param name="Line">Line, from 1; null where the whole file is meant.</param>
/// <param name="Column">Column, from 1; null where the whole line is meant.</param>
/// <param name="Problem">What is wrong, one sentence.</param>
/// <param name="Remedy">What to write instead; null where the problem says it.</param>
/// <param name="Excerpt">The line itself; null where it can't be shown.</param>
public sealed record FileProblem(string File, int? Line, int? Column, string Problem, string? Remedy, string? Excerpt = null);
