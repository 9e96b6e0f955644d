using Houselights.Core.Model;
using Houselights.Core.Text;

namespace Houselights.Core.Decisions;

/// <summary>Everything that was ruled out, by its words: exclusions, dropped candidates, killed options, stopped work.</summary>
/// <remarks>Made once for a model and kept across edits that rule nothing in or out. Names in another language aren't indexed.</remarks>
public sealed class DroppedWork
{
    private readonly DroppedWorkIndex index;

    private DroppedWork(IReadOnlyList<Named> all)
    {
        Unread = [.. all.Where(each => Language.Of(each.What) == LanguageGuess.Other)];
        index = new DroppedWorkIndex(all.Except(Unread).Select(each => (each.Row, each.What)));
        Things = all.ToDictionary(each => each.Row, StringComparer.Ordinal);
    }

    /// <summary>A thing that was ruled out.</summary>
    /// <param name="Row"><c>section/id</c>; for a killed option its decision's, with the option behind it.</param>
    /// <param name="What">Its words.</param>
    /// <param name="Item">Where it stands.</param>
    public sealed record Named(string Row, string What, Item Item);

    /// <summary>By their rows.</summary>
    public IReadOnlyDictionary<string, Named> Things { get; }

    /// <summary>Those whose language can't be read.</summary>
    public IReadOnlyList<Named> Unread { get; }

    /// <summary>The things that a text names again, the most similar first.</summary>
    /// <param name="text">The name of other work.</param>
    /// <param name="counts">Which matches count.</param>
    public IReadOnlyList<Match> In(string text, Func<Match, bool> counts) => index.Matches(text, counts);

    internal static DroppedWork Of(PlanModel plan)
    {
        var all = new List<Named>();
        foreach (var exclusion in plan.Strategy?.Excludes ?? []) Add(all, "exclusions/" + exclusion.Id, exclusion.What, exclusion);
        foreach (var candidate in plan.Candidates)
            if (candidate.Verdict == CandidateVerdict.Out) Add(all, "candidates/" + candidate.Id, candidate.What, candidate);
        foreach (var decision in plan.Decisions)
            foreach (var option in decision.Options)
                if (option.Verdict == OptionVerdict.Killed) Add(all, $"decisions/{decision.Id}/{option.Id}", option.What, option);
        foreach (var work in plan.InFlight)
            if (work.Verdict == WorkVerdict.Stop) Add(all, "in-flight/" + work.Id, work.What, work);
        return new DroppedWork([.. all.DistinctBy(each => each.Row)]);
    }

    private static void Add(List<Named> all, string row, string? what, Item item)
    {
        if (!string.IsNullOrWhiteSpace(what)) all.Add(new(row, what, item));
    }
}
