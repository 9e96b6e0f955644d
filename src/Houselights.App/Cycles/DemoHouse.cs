using System.Text;
using System.Text.RegularExpressions;
using Houselights.App.Storage;
using Houselights.Core.Document;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Houselights.App.Cycles;

/// <summary>The demonstration: example plans as cycles, each looked at from the day on which its story is told.</summary>
public sealed partial class DemoHouse(IDbContextFactory<HouselightsDb> contexts, CycleShelf shelf)
{
    /// <summary>
    /// Keeps each plan as a cycle. One that is there from an earlier start takes over what its file says now.
    /// </summary>
    /// <returns>The cycles in the order of the files, or everything that is wrong with the first file that can't be read.</returns>
    public async Task<Outcome<IReadOnlyList<Imported>>> Load(IEnumerable<PlanSource> files, CancellationToken cancel = default)
    {
        var loaded = new List<Imported>();
        foreach (var file in files)
        {
            var outcome = await Load(file, cancel);
            if (outcome is Refused<Imported> refused) return new Refused<IReadOnlyList<Imported>>(refused.Errors);
            if (outcome is Done<Imported> done) loaded.Add(done.Value);
        }

        return new Done<IReadOnlyList<Imported>>(loaded);
    }

    /// <summary>The day that a file names first in the comment at its top, as in “# Look from: --at 2026-02-15”; null where it names none.</summary>
    public static LocalDate? DayNamedIn(PlanSource file)
    {
        foreach (var line in Encoding.UTF8.GetString(file.Bytes.Span).Split('\n'))
        {
            if (!line.StartsWith('#') && line.Trim().Length > 0) return null;
            if (NamedDay().Match(line) is { Success: true } match && LocalDatePattern.Iso.Parse(match.Groups["day"].Value) is { Success: true } day) return day.Value;
        }

        return null;
    }

    private async Task<Outcome<Imported>> Load(PlanSource file, CancellationToken cancel)
    {
        var origin = "demonstration/" + file.Name;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var known = await db.Cycles.Where(cycle => cycle.Origin == origin && cycle.DeletedAt == null).Select(cycle => cycle.Id).FirstOrDefaultAsync(cancel);
        return await shelf.Import(Actor.Demonstration, new PlanImport([file]) { Into = known, Origin = origin, LookedAtFrom = DayNamedIn(file) }, cancel);
    }

    [GeneratedRegex("""(--at|\bat:|\bas of:)\s+(?<day>\d{4}-\d{2}-\d{2})\b""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedDay();
}
