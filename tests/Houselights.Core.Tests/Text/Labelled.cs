namespace Houselights.Core.Tests.Text;

/// <summary>
/// Rows of a labelled table beside the tests. The rules were written on the rows marked “development”; a rule is never
/// changed for the sake of a row marked “held-out”, so that the held-out figures say what a new text would meet.
/// </summary>
internal static class Labelled
{
    public const string Development = "development";
    public const string HeldOut = "held-out";

    /// <param name="table">Its name in this folder, or its path from the tests' root, without the ending.</param>
    public static IReadOnlyList<string[]> Rows(string table) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, table.Contains('/') ? "" : "Text", table + ".tsv")).Skip(1).Select(line => line.Split('\t'))];

    public static IReadOnlyList<string[]> Rows(string table, string split) =>
        [.. Rows(table).Where(row => row[0] == split)];
}

/// <summary>How often a finding was made where it should be, and where it should not.</summary>
internal sealed record Reached(int Right, int FalseAlarms, int Missed, int Quiet)
{
    public int Rows => Right + FalseAlarms + Missed + Quiet;

    public double Precision => (double)Right / (Right + FalseAlarms);

    public double Recall => (double)Right / (Right + Missed);

    public static Reached By(IEnumerable<(bool Wanted, bool Found)> answers)
    {
        var all = answers.ToList();
        return new Reached(
            all.Count(answer => answer is { Wanted: true, Found: true }),
            all.Count(answer => answer is { Wanted: false, Found: true }),
            all.Count(answer => answer is { Wanted: true, Found: false }),
            all.Count(answer => answer is { Wanted: false, Found: false }));
    }
}
