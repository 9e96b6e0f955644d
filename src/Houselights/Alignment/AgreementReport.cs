using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Agreement;
using Houselights.Core.Numerics.Texts;

namespace Houselights.Alignment;

/// <summary>A reading for people at a terminal: what it can be called, then every figure with its arithmetic.</summary>
internal sealed class AgreementReport(JudgementTable table, CultureInfo culture, TextWriter output)
{
    private static readonly ResourceManager Texts = new("Houselights.Resources.Agree", typeof(AgreementReport).Assembly);

    /// <summary>Rows and pairs are for looking at: a room full of people, not a town.</summary>
    private const int MostShown = 40;

    /// <summary>Behind p-values; a town is waited for with a tenth of them, which tell p to a percent.</summary>
    private const int Permutations = 10_000, PermutationsOfMany = 1_000;

    /// <summary>Of places or points.</summary>
    public void WriteRankings(Rankings rankings)
    {
        var permutations = rankings.Rankers > MostShown ? PermutationsOfMany : Permutations;
        WritePeople(rankings.Rankers, rankings.Missing);
        var reading = CommonView.Of(rankings, permutations);
        if (reading.Value is not { } view)
        {
            WriteUndefined("W", reading.Undefined!);
            return;
        }

        var names = table.People.Where((_, i) => table.Rows[i].Any(value => value is not null)).ToList();
        Line(Say($"view.{Key(view.View)}", Show(view.Concordance.PowerAtHalf)));
        if (view.View == View.NotEnoughToTell) Line(view.RankersNeeded is { } needed ? Say("needed", needed) : Say("needed.none"));
        Head("concordance");
        Write(view.Concordance.Arithmetic(), names);
        Line(view.Concordance.IsExact ? Say("exact") : Say("permuted", view.Concordance.Permutations));
        if (view.Camps.Value is { } camps) WriteCamps(camps, names);
        else WriteUndefined(Say("camps"), view.Camps.Undefined!);
        if (KemenyConsensus.Of(rankings).Value is { } consensus) WriteConsensus(consensus);
        WritePairs(rankings, names);
        WriteMap(ConsensusMap.Of(rankings), names, permutations);
    }

    /// <summary>Of ratings on a scale.</summary>
    public void WriteRatings(Ratings ratings, Metric metric)
    {
        WritePeople(ratings.Raters, table.People.Count - ratings.Raters);
        Line("");
        Line(Say("alpha", metric.ToString().ToLowerInvariant()));
        var found = KrippendorffAlpha.Of(ratings, metric);
        if (found.Value is not { } alpha)
        {
            WriteUndefined("α", found.Undefined!);
            return;
        }

        Write(alpha.Arithmetic(), Paired());
        if (alpha.Interval().Value is not { } range) return;
        Line(Say("alpha.range", Show(range.Low), Show(range.High)));
        if (range.IsIndicative) Line(Say("alpha.indicative"));
    }

    /// <summary>The map as a picture; null where there is none, or answers are missing.</summary>
    public string? Draw(Outcome<ConsensusMap> map, IReadOnlyList<string> names) => map.Value is not { } known
        ? null
        : ConsensusMapSvg.Draw(known, [.. names.Where((_, i) => !known.Excluded.Contains(i))], table.Items, Say("svg.title"), Say("svg.description"));

    private void WritePeople(int people, int missing)
    {
        Line(Say("people", people, table.Items.Count));
        if (missing > 0) Line(Say("missing", missing));
    }

    private void WriteCamps(Camps camps, List<string> names)
    {
        Head("camps");
        Formulas(camps.Arithmetic());
        Line(Say("camps.chance", Show(camps.ChanceGain)));
        if (!camps.IsExact) Line(Say("camps.rough"));
        if (camps.Partings.IsEmpty) return;
        for (var side = 0; side < 2; side++) Line(Say("camps.side", side + 1, Names(camps.Partings[0].Sides[side], names)));
        if (camps.Partings.Length > 1) Line(Say("camps.tied", camps.Partings.Length));
    }

    private void WriteConsensus(KemenyConsensus consensus)
    {
        Line("");
        Line(Say("consensus", string.Join(" > ", consensus.Orders[0].Select(item => table.Items[item])), Show(consensus.Disagreements)));
        if (!consensus.IsUnique) Line(Say("consensus.tied", consensus.Optima));
    }

    private void WritePairs(Rankings rankings, List<string> names)
    {
        Head("pairs");
        if (rankings.Rankers > MostShown)
        {
            Line(Say("pairs.many", rankings.Rankers, MostShown));
            return;
        }

        for (var i = 1; i < rankings.Rankers; i++)
        {
            var taus = Enumerable.Range(0, i).Select(j => KendallTau.Between(rankings, i, j).Value is { } tau ? Show(tau.Tau) : "–");
            Line($"  {names[i]}: {string.Join("  ", taus.Zip(names, (tau, name) => $"{name} {tau}"))}");
        }
    }

    private void WriteMap(Outcome<ConsensusMap> map, List<string> names, int permutations)
    {
        Head("map");
        if (map.Value is not { } known)
        {
            WriteUndefined(Say("map"), map.Undefined!);
            return;
        }

        Line(Say("map.figures", Show(known.Degree), Show(known.P(permutations)), Show(known.FullDegree), Show(known.Explained.Take(2).Sum())));
        if (!known.Excluded.IsEmpty) Line(Say("map.excluded", Names(known.Excluded, names)));
        if (known.IsArbitrary) Line(Say("map.arbitrary"));
    }

    /// <summary>The items that at least two people rated: those that alpha numbers.</summary>
    private List<string> Paired() => [.. table.Items.Where((_, item) => table.Rows.Count(row => row[item] is not null) > 1)];

    private void Write(Arithmetic arithmetic, List<string> heads)
    {
        var width = heads.Take(MostShown).Max(head => head.Length);
        foreach (var row in arithmetic.Table)
        {
            var numbered = int.TryParse(row.Head, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            if (numbered && number == MostShown + 1) Line(Say("more", heads.Count - MostShown));
            if (numbered && number > MostShown) continue;
            var head = numbered ? heads[number - 1] : row.Head;
            Line($"  {head.PadRight(width)}  {string.Join(" ", row.Cells.Select(cell => $"{Show(cell),7}"))}");
        }

        Formulas(arithmetic);
    }

    private void Formulas(Arithmetic arithmetic)
    {
        foreach (var (symbolic, filled) in arithmetic.Symbolic().Zip(arithmetic.Filled(culture))) Line(symbolic.StartsWith("p = ", StringComparison.Ordinal) ? $"  {filled}" : $"  {symbolic}  →  {filled}");
    }

    private void WriteUndefined(string what, Undefined undefined) => Line(Say("undefined", what, ReasonTexts.Of(undefined, culture)));

    private void Head(string key)
    {
        Line("");
        Line(Terminal.Strong(Say(key)));
    }

    private static string Names(ImmutableArray<int> people, List<string> names) => string.Join(", ", people.Select(person => names[person]));

    private static string Key(View view) => view.ToString();

    private string Show(double value) => Arithmetic.Show(value, culture);

    private string Say(string key, params object[] values) => string.Format(culture, Texts.GetString(key, culture)!, values);

    private void Line(string text) => output.WriteLine(text);
}
