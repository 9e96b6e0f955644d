using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>Finds the numbers of a statement and joins those of one goal: “from 8 % to 5 %”, “by three points to 5 %”.</summary>
internal static class FigureReader
{
    /// <summary>Of a statement with more numbers the first ones are compared, so that work stays linear.</summary>
    public const int Most = 8;

    /// <summary>How far the numbers of one goal may stand apart.</summary>
    private const int ReachOfGoal = 6;

    private static readonly PhraseSet Least = new("at least, no less than, not less than, no fewer than, not fewer than, a minimum of, minimum, more than, longer than, later than, higher than, above, over, beyond, upwards of, no lower than, exceed, exceeds, not below, not under");
    private static readonly PhraseSet Greatest = new("at most, no more than, not more than, a maximum of, maximum, less than, shorter than, no longer than, not longer than, fewer than, lower than, smaller than, faster than, below, under, within, inside, up to, no higher than, capped at, not above, not over, not exceed, not exceeding, within the first, within the");
    private static readonly PhraseSet OrMore = new("or more, or more often, or higher, or longer, or better, at least, minimum, plus");
    private static readonly PhraseSet OrLess = new("or less, or fewer, or lower, or shorter, at most, maximum, tops, max");
    internal static readonly WordSet Labels = new("line plant phase level hall platform section article class type no number version room gate floor step");
    private static readonly WordSet Less = new("less fewer earlier sooner later longer shorter better lower higher cheaper faster slower down up");
    private static readonly WordSet Proportions = new("many much long often big large high");
    private static readonly WordSet Now = new("today now currently presently today's");
    private static readonly WordSet Halve = new("halve halves halved halving");
    private static readonly WordSet Double = new("double doubles doubled doubling");
    private static readonly WordSet Triple = new("triple triples tripled treble");
    private static readonly WordSet Up = new("up down plus minus");
    private static readonly WordSet Fillers = new("than the only about around nearly some first");
    private static readonly WordSet Groups = new("largest biggest smallest best worst most oldest newest remaining");

    /// <summary>“Visitors under 25” are a group, not a number of visitors.</summary>
    private static readonly WordSet Ages = new("under over above below aged age");
    internal static readonly WordSet Aged = new("visitors visitor patients patient people customers members employees children pupils students adults drivers women men residents players guests girls boys persons those anyone nobody everyone nobody workers staff aged");

    private enum Role : byte { To, From, By }

    private readonly record struct Part(Role Role, Quantity Quantity, Bound Bound, double? UpTo, int First, int End);

    public static List<Figure> Read(Passage passage, Regions regions)
    {
        var parts = Parts(passage, regions);
        var figures = new List<Figure>();
        for (var at = 0; at < parts.Count && figures.Count < Most;) figures.Add(Join(passage, parts, ref at));
        return figures;
    }

    private static List<Part> Parts(Passage passage, Regions regions)
    {
        var parts = new List<Part>();
        for (var at = 0; at < passage.Count && parts.Count < Most * 3; at++)
        {
            if (regions[at] is Region.Date or Region.Constraint or Region.Means) continue;
            if (Proportion(passage, at, out var last) is { } change)
            {
                Add(parts, regions, new(Role.By, new(change, Dimension.Percent, 0, null, last), Bound.Exact, null, at, last));
                at = last - 1;
            }
            else if (Multiple(passage, at) is { } percent) Add(parts, regions, new(Role.By, new(percent, Dimension.Percent, 0, null, at + 1), Bound.Exact, null, at, at + 1));
            else if (Quantity.TryRead(passage, at, out var quantity) && Counts(passage, regions, at, quantity))
            {
                var part = PartOf(passage, at, quantity);
                Add(parts, regions, part);
                at = part.End - 1;
            }
        }

        return parts;
    }

    private static void Add(List<Part> parts, Regions regions, Part part)
    {
        parts.Add(part);
        regions.Mark(part.First, part.End, Region.Figure);
    }

    /// <summary>“Half as many”, “twice as many”, “a third of today's”: what they change, in percent of the start.</summary>
    private static double? Proportion(Passage passage, int at, out int end)
    {
        end = at;
        if (passage.Is(at, "twice") && passage.Is(at + 1, "as") && passage.Is(at + 2, Proportions)) return Ended(at + 3, 100, out end);
        if (!(passage.Is(at, "half") || passage.Is(at, "a") || passage.Is(at, "two") || passage.Is(at, "three") || passage.Is(at, "one")) || !Quantity.TryRead(passage, at, out var part) || part.Dimension != Dimension.Percent) return null;
        if (passage.Is(part.End, "as") && passage.Is(part.End + 1, Proportions)) return Ended(part.End + 2, 100 - part.Value, out end);
        if (passage.Is(part.End, "of") && (passage.Is(part.End + 1, "today's") || passage.Is(part.End + 1, "what") || (passage.Is(part.End + 1, "the") && passage.Is(part.End + 2, Present)))) return Ended(part.End + 2, 100 - part.Value, out end);
        return passage.Is(at, "half") && passage.Is(at - 1, "in") ? Ended(at + 1, 50, out end) : null;
    }

    private static readonly WordSet Present = new("present current existing");

    private static double Ended(int at, double change, out int end)
    {
        end = at;
        return change;
    }

    private static double? Multiple(Passage passage, int at) =>
        passage.Is(at, Halve) ? 50 : passage.Is(at, Double) ? 100 : passage.Is(at, Triple) ? 200 : null;

    /// <summary>“Line 3” and “the 40 largest stores” name what they mean, “one team” counts nothing.</summary>
    private static bool Counts(Passage passage, Regions regions, int at, Quantity quantity)
    {
        if (Amount.IsYear(passage, at) && quantity.Dimension == Dimension.Count && Words.At(passage, quantity.End) is null) return false;
        if (passage.Is(at - 1, "of") && passage.Is(at - 2, "age")) return false;
        if (passage.Is(at - 1, Ages) && passage.Is(at - 2, Aged) && quantity.Dimension == Dimension.Count) return false;
        if (passage.Is(at - 1, Labels) || passage.Is(quantity.End, Groups)) return false;
        if (passage.Kind(at - 1) == TokenKind.Hyphen || (passage.Kind(quantity.End) == TokenKind.Hyphen && !passage.IsNumber(quantity.End + 1))) return false;
        if (passage.Is(at, "once") && quantity.PerSeconds <= 0) return false;
        if (regions[quantity.End - 1] is Region.Date or Region.Constraint) return false;
        return !passage.Is(at, "one") || quantity.Dimension != Dimension.Count || quantity.PerSeconds > 0;
    }

    private static readonly WordSet Rejected = new("not rather versus vs against");

    private static Part PartOf(Passage passage, int at, Quantity quantity)
    {
        var (bound, first) = BoundBefore(passage, at);
        var end = quantity.End;
        if (bound == Bound.Exact) (bound, end) = BoundBehind(passage, end);
        double? upTo = null;
        if (RangeEnd(passage, first, end, out var high))
        {
            (upTo, end) = (high.Value, high.End);
            if (quantity.Dimension == Dimension.Count) quantity = high with { Value = quantity.Value };
        }

        return new(RoleOf(passage, first, at, quantity), quantity, bound, upTo, first, end);
    }

    private static (Bound, int First) BoundBefore(Passage passage, int at)
    {
        for (var first = Math.Max(0, at - 4); first < at; first++)
        {
            if (Least.Fills(passage, first, at)) return (Bound.AtLeast, first);
            if (Greatest.Fills(passage, first, at) && !Rises(passage, first)) return (Bound.AtMost, first);
        }

        return (Bound.Exact, at);
    }

    /// <summary>“30 or fewer”, “three quarters of patients or more”, “half a day offline at most”.</summary>
    private static (Bound, int End) BoundBehind(Passage passage, int end)
    {
        for (var at = end; at < end + 5 && !passage.EndsClause(at) && !passage.IsNumber(at) && passage.Kind(at) != TokenKind.Comma; at++)
        {
            if (OrMore.Match(passage, at) is var more && more > 0 && !Quantity.TryRead(passage, more, out _)) return (Bound.AtLeast, at == end ? more : end);
            if (OrLess.Match(passage, at) is var less && less > 0 && !Quantity.TryRead(passage, less, out _)) return (Bound.AtMost, at == end ? less : end);
        }

        return (Bound.Exact, end);
    }

    /// <summary>“Go up to 9 %” rises and limits nothing.</summary>
    private static bool Rises(Passage passage, int first) =>
        passage.Is(first, "up") && (passage.Is(first - 1, "go") || passage.Is(first - 1, "goes") || Senses.Of(passage.Text(first - 1)) == Sense.Raise);

    /// <summary>“Between 5 and 7 %”, “5–7 %”.</summary>
    private static bool RangeEnd(Passage passage, int first, int end, out Quantity high)
    {
        high = default;
        var joined = passage.Kind(end) == TokenKind.Hyphen || (passage.Is(first - 1, "between") && passage.Is(end, "and"));
        return joined && Quantity.TryRead(passage, end + 1, out high);
    }

    private static Role RoleOf(Passage passage, int first, int at, Quantity quantity)
    {
        var before = first - 1;
        while (before > first - 4 && passage.Is(before, Fillers)) before--;
        if (passage.Is(before, "from") || (passage.Is(before, "of") && passage.Is(before - 1, "instead"))) return Role.From;
        if (passage.Is(before, Rejected) || passage.Is(first - 1, Now) || (passage.Is(before, "with") && passage.Is(before - 1, "compared")) || (passage.Is(quantity.End, Now) && !passage.Is(quantity.End - 1, Now))) return Role.From;
        if (first == at && passage.IsWord(first - 1) && Senses.Of(passage.Text(first - 1)) is Sense.Raise or Sense.Lower && !passage.Is(first - 1, Vocabulary.SenseTable.Adjectives) && quantity.Dimension is Dimension.Percent) return Role.By;
        if (passage.Is(before, "by") || passage.Is(before, Up) || quantity.Dimension == Dimension.Points) return Role.By;
        return passage.Is(quantity.End, Less) || (passage.Is(quantity.End, "more") && quantity.Dimension == Dimension.Percent) ? Role.By : Role.To;
    }

    /// <summary>Parts of different roles that stand near each other are one goal.</summary>
    private static Figure Join(Passage passage, List<Part> parts, ref int at)
    {
        Quantity? from = null, to = null, by = null;
        var (bound, upTo, first, end) = (Bound.Exact, (double?)null, parts[at].First, parts[at].End);
        for (var started = at; at < parts.Count; at++)
        {
            var part = parts[at];
            var taken = part.Role switch { Role.From => from, Role.By => by, _ => to } is not null;
            if (at > started && (taken || !IsNear(passage, parts, at))) break;
            if (part.Role == Role.From) from = part.Quantity;
            else if (part.Role == Role.By) by = part.Quantity;
            else (to, bound, upTo) = (part.Quantity, part.Bound, part.UpTo);
            end = part.End;
        }

        return Settled(passage, from, to, bound, upTo, by, passage.Span(first, end, default).Quote);
    }

    private static bool IsNear(Passage passage, List<Part> parts, int at)
    {
        var (last, next) = (parts[at - 1], parts[at]);
        if (last.Role == Role.By && next.Role == Role.To && last.End == last.First + 1 && last.Quantity.Dimension == Dimension.Percent) return true;
        if (next.First - last.End > ReachOfGoal || IsLimitOfTime(passage, last, next) || IsLimitOfTime(passage, next, last)) return false;
        for (var each = last.End; each < next.First; each++)
            if (passage.EndsClause(each)) return false;
        return last.Role != next.Role && Fits(last.Quantity, next.Quantity);
    }

    /// <summary>“By 10 % within two weeks” are two goals; “within 4 hours instead of 12” is one.</summary>
    private static bool IsLimitOfTime(Passage passage, Part part, Part other) => passage.Is(part.First, "within") && other.Role != Role.From;

    private static bool Fits(Quantity last, Quantity next) =>
        last.Dimension == next.Dimension || last.Dimension == Dimension.Count || next.Dimension == Dimension.Count
        || last.Dimension is Dimension.Points or Dimension.Percent || next.Dimension is Dimension.Points or Dimension.Percent;

    /// <summary>“From 8 to 5 %”: the unit stands once and is meant twice.</summary>
    private static Figure Settled(Passage passage, Quantity? from, Quantity? to, Bound bound, double? upTo, Quantity? by, string quote)
    {
        if (from is { Dimension: Dimension.Count } bare && to is { } unit && unit.Dimension != Dimension.Count) from = unit with { Value = bare.Value * (bare.Scale > 1 ? 1 : unit.Scale) };
        else if (to is { Dimension: Dimension.Count } naked && from is { } other && other.Dimension != Dimension.Count) to = other with { Value = naked.Value * (naked.Scale > 1 ? 1 : other.Scale), End = naked.End };
        if (from is { PerSeconds: 0 } once && to is { PerSeconds: > 0 } rate) from = once with { PerSeconds = rate.PerSeconds };
        return new(from, to, bound, upTo, by, quote) { Of = to is { Dimension: Dimension.Count } counted ? Words.At(passage, counted.End)?.Root ?? Words.At(passage, counted.End + 1)?.Root : null };
    }
}
