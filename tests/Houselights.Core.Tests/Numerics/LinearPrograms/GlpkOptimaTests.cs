using System.Globalization;
using Houselights.Core.Numerics.LinearPrograms;

namespace Houselights.Core.Tests.Numerics.LinearPrograms;

/// <summary>Ten thousand programs, every fifth of them with binaries, against what GLPK 5.0 found; its optima are kept beside this file, so that nobody needs GLPK.</summary>
public class GlpkOptimaTests
{
    private const int Count = 10_000;
    private const string Path = "tests/Houselights.Core.Tests/Numerics/LinearPrograms/glpk-optima.txt";

    /// <summary>Share of its size by which an optimum may differ: the tolerances of GLPK are wider than ours.</summary>
    private const double Same = 1e-8;

    [Fact]
    public void Ten_thousand_optima_are_those_of_GLPK()
    {
        var kept = Lines(File.ReadAllText(Repository.At(Path)));
        Assert.Equal(Count, kept.Length);
        Assert.All(Enum.GetNames<LinearStatus>(), status => Assert.True(kept.Count(line => Status(line) == status) > Count / 10));
        Assert.Equal([], Programs().Select((program, i) => (Number: i, Theirs: kept[i], Ours: Ours(program))).Where(each => !IsSame(each.Theirs, each.Ours)).ToArray());
    }

    [Fact]
    [Trait(Kept.Trait, Kept.Baselines)]
    public void What_GLPK_finds_is_kept()
    {
        var found = Glpk.Optima(Programs());
        Assert.SkipWhen(found is null, "GLPK or gcc isn't installed here: apt-get install libglpk-dev gcc.");
        Kept.Here.Matches(Kept.Baselines, Path, present => present is not null && IsSame(Lines(present), Lines(found)) ? present : found);
    }

    [Theory]
    [InlineData("1.5", "1.5000000001", true)]
    [InlineData("1.5", "1.50001", false)]
    [InlineData("infeasible", "infeasible", true)]
    [InlineData("infeasible", "unbounded", false)]
    [InlineData("0", "infeasible", false)]
    public void Another_optimum_is_noticed(string one, string other, bool isSame) => Assert.Equal(isSame, IsSame(one, other));

    private static IEnumerable<MixedBinaryProgram> Programs() => Enumerable.Range(0, Count).Select(i => SomePrograms.OfSeed(i, binaries: i % 5 == 4));

    private static string Ours(MixedBinaryProgram program)
    {
        if (program.Binaries is [])
            return program.Relaxation.Solve() is var solution && solution.Status == LinearStatus.Optimal ? Text(solution.Objective) : solution.Status.ToString();
        return program.Solve() is var found && found.Status == MixedBinaryStatus.Optimal ? Text(found.Objective) : found.Status.ToString();
    }

    private static string Text(double objective) => objective.ToString("R", CultureInfo.InvariantCulture);

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static string Status(string line) => IsNumber(line, out _) ? nameof(LinearStatus.Optimal) : char.ToUpperInvariant(line[0]) + line[1..];

    private static bool IsSame(string[] one, string[] other) => one.Length == other.Length && one.Zip(other).All(pair => IsSame(pair.First, pair.Second));

    private static bool IsSame(string one, string other) =>
        IsNumber(one, out var number) && IsNumber(other, out var otherNumber)
            ? Math.Abs(number - otherNumber) <= Same * Math.Max(1, Math.Abs(number))
            : string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool IsNumber(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
