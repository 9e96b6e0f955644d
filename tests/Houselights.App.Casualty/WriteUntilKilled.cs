using System.Globalization;
using System.Text;
using Houselights.App.Cycles;
using Houselights.App.Live;
using Houselights.App.Storage;
using Houselights.Core.Document;

namespace Houselights.App.Casualty;

/// <summary>
/// The process that a test kills: four writers import cycles and revisions as fast as they can, and print a line for each answer
/// that they got: key, cycle, revision, full stop.
/// </summary>
public static class WriteUntilKilled
{
    private const int Writers = 4;

    /// <summary>Items of each plan that carry the request's key, so that a half-applied write shows.</summary>
    private const int Commitments = 30;

    public static async Task<int> Run(string path, string run)
    {
        using var data = DataDirectory.Open(path);
        await using var gate = new Commit(data, new LiveFeed(), TimeProvider.System);
        var shelf = new CycleShelf(data, gate);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Write(shelf, $"{run}-{writer}")));
        return 1;
    }

    /// <summary>The import that belongs to a key.</summary>
    /// <param name="key">The idempotency key; every item of the plan says it.</param>
    /// <param name="into">The cycle to revise; null for a new one.</param>
    public static PlanImport Request(string key, string? into) => new([PlanSource.Of("plan.yaml", Text(key))]) { IdempotencyKey = key, Into = into };

    private static async Task Write(CycleShelf shelf, string writer)
    {
        string? cycle = null;
        for (var number = 0; ; number++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{writer}-{number}");
            if (await shelf.Import(Actor.Local, Request(key, number % 5 == 0 ? null : cycle)) is not Done<Imported> { Value: var imported }) continue;
            cycle = imported.CycleId;
            await Console.Out.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{key} {imported.CycleId} {imported.Revision} .\n"));
            await Console.Out.FlushAsync();
        }
    }

    private static string Text(string key)
    {
        var text = new StringBuilder("""
            houselights: 1
            organisation: Casualty
            cycle: { name: Load, starts: 2025-11-03, ends: 2026-06-30, stage: plan }
            units: [ { id: company, name: Company } ]
            commitments:

            """);
        for (var i = 0; i < Commitments; i++) text.Append(CultureInfo.InvariantCulture, $"  - {{ id: c{i}, what: \"{key}\" }}\n");
        return text.ToString();
    }
}
