using System.Collections.Immutable;
using Houselights.Core.Model;
using Houselights.Core.Rhythm;

namespace Houselights.Core.Decisions;

/// <summary>
/// Counts freed capacity once. A decision says what it frees, and the work that it stops or cuts says it again; nothing in a plan ties
/// the two together. So whatever may be the same is taken to be the same and is counted with the work, of which somebody can see
/// that it has stopped: the ledger would rather say too little than the same thing twice.
/// </summary>
/// <remarks>
/// A decision and a piece of work may be the same unless they name different people who give something up, or lie in different
/// quarters; where one of them names nobody, or no day, it may be anybody's, or any day's. Likeliest pairs first: the same person and
/// day, the same person and quarter, then the rest. O(n) in decisions, work and named people.
/// </remarks>
internal sealed class FreedOnce
{
    private readonly List<Side> decisions;
    private readonly List<Side> works;

    private FreedOnce(IEnumerable<Excluded> entries, Cycle cycle)
    {
        var sides = entries.Where(entry => entry.Frees > 0).Select(entry => new Side(entry, cycle)).ToList();
        decisions = [.. sides.Where(side => side.Entry.As == ExcludedAs.Decision)];
        works = [.. sides.Where(side => side.Entry.As is ExcludedAs.Stopped or ExcludedAs.SteppedBack)];
    }

    /// <summary>What of each decision is counted with which work, by the decision's subject.</summary>
    public static Dictionary<string, ImmutableArray<Covered>> In(IEnumerable<Excluded> entries, Cycle cycle)
    {
        var once = new FreedOnce(entries, cycle);
        Func<Side, bool> any = _ => true, unnamed = side => side.Entry.GivesUp.IsEmpty, undated = side => side.Entry.On is null;
        Func<Side, IEnumerable<string>> person = side => side.Entry.GivesUp, anybody = _ => [""];
        foreach (var who in new Pairing[] { new(any, any, person), new(unnamed, any, anybody), new(any, unnamed, anybody) })
        {
            once.Cover(who with { When = side => side.Entry.On });
            once.Cover(who with { When = side => side.Quarter });
            once.Cover(who with { Decision = side => who.Decision(side) && undated(side) });
            once.Cover(who with { Work = side => who.Work(side) && undated(side) });
        }

        return once.decisions.Where(side => side.Covered.Count > 0).ToDictionary(side => side.Entry.Subject, side => side.Covered.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Within each group of a pairing either every decision or every piece of work is used up.</summary>
    private void Cover(Pairing pairing)
    {
        var groups = new Dictionary<(string Who, object? When), Queue<Side>>();
        foreach (var work in works.Where(pairing.Work))
            foreach (var key in Keys(work))
            {
                if (!groups.TryGetValue(key, out var group)) groups.Add(key, group = new());
                group.Enqueue(work);
            }

        foreach (var decision in decisions.Where(pairing.Decision))
            foreach (var key in Keys(decision))
                if (groups.TryGetValue(key, out var group)) Cover(decision, group);

        IEnumerable<(string, object?)> Keys(Side side) => pairing.Who(side).Select(who => (who, pairing.When(side)));
    }

    private static void Cover(Side decision, Queue<Side> works)
    {
        while (decision.Left > 0 && works.TryPeek(out var work))
        {
            var amount = Math.Min(decision.Left, work.Left);
            if (amount > 0) decision.Covered.Add(new(work.Entry.Subject, work.Entry.What, amount));
            decision.Left -= amount;
            work.Left -= amount;
            if (work.Left <= 0) works.Dequeue();
        }
    }

    /// <summary>Which decisions meet which work: those with a key in common.</summary>
    private sealed record Pairing(Func<Side, bool> Decision, Func<Side, bool> Work, Func<Side, IEnumerable<string>> Who)
    {
        /// <summary>The same for all where it doesn't matter.</summary>
        public Func<Side, object?> When { get; init; } = _ => null;
    }

    /// <summary>An entry, and what of it no other is known to be.</summary>
    private sealed class Side(Excluded entry, Cycle cycle)
    {
        public Excluded Entry { get; } = entry;

        public FiscalQuarter? Quarter { get; } = entry.On is { } on ? FiscalQuarter.Of(on, cycle) : null;

        public double Left { get; set; } = entry.Frees ?? 0;

        public List<Covered> Covered { get; } = [];
    }
}
