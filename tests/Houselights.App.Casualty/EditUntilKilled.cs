using System.Globalization;
using Houselights.App.Cycles.Editing;

namespace Houselights.App.Casualty;

/// <summary>
/// The process that a test kills while people write: four of them ask for promises and write one field as fast as they can, and print
/// a line for each edit that was acknowledged: key, item, revision, full stop.
/// </summary>
public static class EditUntilKilled
{
    private const int Writers = 4;

    public static async Task<int> Run(string path, string cycle, string run)
    {
        await using var house = Household.Open(path, TimeProvider.System);
        var karl = Actor.Local with { Plays = new(cycle, "karl") };
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Write(house, karl, cycle, $"{run}-{writer}")));
        return 1;
    }

    private static async Task Write(Household house, Actor actor, string cycle, string name)
    {
        for (var number = 0; ; number++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
            var outcome = await house.Editing.Add(actor, cycle, "commitments", new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = $"Promise {key}", ["owner"] = "jens" }, key);
            if (outcome is not Done<Edited> { Value: var done }) throw new InvalidOperationException($"{key}: {outcome}");
            await Console.Out.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{key} {done.Id} {done.Revision} .\n"));
            await Console.Out.FlushAsync();
        }
    }
}
