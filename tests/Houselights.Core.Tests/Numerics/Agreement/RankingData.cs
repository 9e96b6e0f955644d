using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Numerics.Agreement;

namespace Houselights.Core.Tests.Numerics.Agreement;

/// <summary>The rankings of the vectors, and random ones.</summary>
internal static class RankingData
{
    public static Rankings Anxiety { get; } = Rankings.Of(
        Row("3 3 3 4 5 5 2 3 5 2 2 6 1 5 2 2 1 2 4 3"), Row("3 6 4 6 2 4 2 4 3 3 2 3 3 3 2 2 1 3 3 4"), Row("2 1 4 4 3 2 1 6 1 1 1 2 3 3 1 1 3 3 2 2"));

    public static Rankings Video { get; } = Rankings.Of(
        Row("4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4"), Row("4 4 4 4 3 4 3 4 3 3 4 3 4 4 4 4 4 4 4 5"),
        Row("3 4 5 4 2 3 2 3 3 3 3 3 4 4 3 4 4 4 4 5"), Row("4 5 5 4 4 4 5 4 4 4 4 4 4 4 4 4 4 4 4 4"));

    public static Rankings Judges { get; } = Rankings.Of([1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]);

    public static Rankings Tied { get; } = Rankings.Of([1, 2, 3, 4], [1, 2, 2, 4], [2, 1, 3, 3]);

    public static Rankings Theatre { get; } = Digits("12345 12435 21345 54321 54231 45321");

    public static Rankings Healthy { get; } = Digits("12345 13245 21345 12354 12435 21354");

    public static Rankings Noise { get; } = Digits("14253 51324 35142 23514 42531 31452");

    /// <summary>V19: nine leadership teams, seven items.</summary>
    public static Rankings Tarakci { get; } = Rankings.Of(
        [.. new[]
        {
            "1 2 3 2 5 6 4 7 5", "4 1 4 3 6 5 5 2 7", "7 6 7 7 7 4 7 3 6", "6 7 5 6 1 2 3 1 2", "5 3 6 5 3 7 6 6 3", "3 5 2 4 4 3 1 4 4", "2 4 1 1 2 1 2 5 1",
        }.Select(Row).ToArray() is var items ? Enumerable.Range(0, 9).Select(leader => items.Select(item => item[leader]).ToArray()).ToArray() : []]);

    /// <summary>Untied rankings of 2 … 5 people, 2 … 5 items.</summary>
    public static Gen<Rankings> Untied { get; } =
        from people in Gen.Choose(2, 5)
        from items in Gen.Choose(2, 5)
        from rows in Gen.Shuffle(Enumerable.Range(1, items).ToArray()).ArrayOf(people)
        select Rankings.Of([.. rows.Select(row => row.Select(rank => (double)rank).ToArray())]);

    /// <summary>Rankings with ties and unranked tails.</summary>
    public static Gen<double?[][]> Places { get; } =
        from people in Gen.Choose(2, 4)
        from items in Gen.Choose(2, 4)
        from rows in Gen.Choose(1, 5).Select(place => place == 5 ? null : (double?)place).ArrayOf(items).ArrayOf(people)
        select rows;

    public static double[] Row(string numbers) => [.. numbers.Split(' ').Select(number => double.Parse(number))];

    private static Rankings Digits(string rows) => Rankings.Of([.. rows.Split(' ').Select(row => row.Select(digit => (double)(digit - '0')).ToArray())]);
}
