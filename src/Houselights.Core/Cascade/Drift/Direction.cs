using System.Collections.Immutable;
using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>Which way a statement points, and whether it says so or denies it.</summary>
/// <param name="Main">The movement that the statement is for.</param>
/// <param name="All">All that it says moves, the main one among them.</param>
internal sealed record Direction(Movement Main, ImmutableArray<Movement> All)
{
    public Sense Sense => Main.Sense;

    public bool Negated => Main.Negated;

    public string Quote => Main.Quote;

    /// <summary>
    /// The movements that share most things are compared, one of them the main one of its statement; where one isn't said of a thing, only
    /// statements in like words are.
    /// </summary>
    public SlotVerdict Compare(Direction child, bool alike)
    {
        var pairs = All.Select(mine => (Mine: mine, Its: child.Main)).Concat(child.All.Select(its => (Mine: Main, Its: its))).ToList();
        var most = pairs.Max(pair => pair.Mine.Shared(pair.Its));
        if (most == 0) return alike && (Main.About.IsEmpty || child.Main.About.IsEmpty) && Main.Opposes(child.Main, alike) ? SlotVerdict.Contradicted : SlotVerdict.Same;
        return pairs.TrueForAll(pair => pair.Mine.Shared(pair.Its) < most || pair.Mine.Opposes(pair.Its, alike)) ? SlotVerdict.Contradicted : SlotVerdict.Same;
    }

    /// <summary>
    /// What a denied limit means: “no customer waits longer than 3 minutes” keeps it below, and denies nothing else.
    /// </summary>
    public Direction? WithinLimits() => With(Main with { Sense = Senses.Not(Sense) is Sense.Stop ? Sense.Keep : Senses.Not(Sense), Negated = false });

    /// <returns>Null where neither a word nor the numbers point anywhere and nothing is denied.</returns>
    public static Direction? Read(Passage passage, Regions regions, List<Figure> figures, bool negated)
    {
        var all = new MovementReader(passage, regions).Read();
        if ((all.Find(movement => movement.IsVerb && !movement.Negated) ?? all.Find(movement => !movement.Negated) ?? all.FirstOrDefault()) is { } main) return new Direction(main, [.. all]).With(main with { Negated = main.Negated != negated });
        foreach (var figure in figures)
            if (figure is { From: { } from, To: { } to } && from.Value != to.Value)
                return Alone(from.Value < to.Value ? Sense.Raise : Sense.Lower, negated, passage, figure.Quote);
        return negated ? Alone(Sense.Reach, negated, passage, passage.Span(0, Math.Min(3, passage.Count), default).Quote) : null;
    }

    private static Direction Alone(Sense sense, bool negated, Passage passage, string quote)
    {
        var things = Enumerable.Range(0, passage.Count).Take(SubjectReader.Most).Select(at => Words.At(passage, at)).OfType<Content>().Where(word => word.IsThing);
        var movement = new Movement(sense, negated, [.. things], IsVerb: false, quote);
        return new(movement, [movement]);
    }

    private Direction With(Movement main) => new(main, All.Replace(Main, main));
}
