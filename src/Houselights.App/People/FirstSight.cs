using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Houselights.App.Cycles;
using Houselights.App.Storage;
using Houselights.Core.Checks;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.People;

/// <summary>
/// A finding about one person's conduct is that person's before it is anybody else's: for a week only they see it, then those who
/// answer for the plan do too. Nobody else ever does. Thread-safe.
/// </summary>
internal sealed class FirstSight(IDbContextFactory<HouselightsDb> contexts, Commit commit, TimeProvider time)
{
    /// <summary>How long it is theirs alone.</summary>
    public static readonly TimeSpan Alone = TimeSpan.FromDays(7);

    // Every page and every step of a live stream asks; a large plan has tens of thousands of findings.
    private readonly ConditionalWeakTable<Diagnosis, List<(string Code, string Subject)>> personals = new();
    private readonly ConcurrentDictionary<(string Cycle, string Code, string Subject), DateTimeOffset> seen = new();

    public static string Line(string code, string subject) => $"{code} {subject}\n";

    /// <summary>The findings about persons that are open to those who answer for the plan: a line each, see <see cref="Line"/>.</summary>
    public async Task<string> Open(Standing standing, string organisationId, CancellationToken cancel)
    {
        var personal = personals.GetValue(standing.Diagnosis, Personal);
        if (personal.Count == 0) return "";
        var cycle = standing.Cycle.Id;
        if (personal.Exists(each => !seen.ContainsKey((cycle, each.Code, each.Subject)))) await Note(cycle, organisationId, personal, cancel);
        var now = time.GetUtcNow();
        return string.Concat(personal.Where(each => seen.TryGetValue((cycle, each.Code, each.Subject), out var first) && now - first >= Alone).Order().Select(each => Line(each.Code, each.Subject)));
    }

    private static List<(string Code, string Subject)> Personal(Diagnosis diagnosis) =>
        [.. diagnosis.Findings.Where(finding => finding.Check.Audience == Audience.Owner).Select(finding => (finding.Code, finding.Subject)).Distinct()];

    private async Task Note(string cycle, string organisationId, List<(string Code, string Subject)> personal, CancellationToken cancel)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancel))
            foreach (var row in await db.Sightings.AsNoTracking().Where(each => each.CycleId == cycle).ToListAsync(cancel)) seen[(cycle, row.Code, row.Subject)] = row.FirstAt;
        var fresh = personal.Where(each => !seen.ContainsKey((cycle, each.Code, each.Subject))).ToList();
        if (fresh.Count == 0) return;
        await commit.Write<bool>(Actor.Local, async writing =>
        {
            foreach (var (code, subject) in fresh)
            {
                var row = await writing.Db.Sightings.FindAsync(organisationId, cycle, code, subject);
                if (row is null) writing.Db.Sightings.Add(row = new() { OrganisationId = organisationId, CycleId = cycle, Code = code, Subject = subject, FirstAt = writing.Now });
                seen[(cycle, code, subject)] = row.FirstAt;
            }

            return new Done<bool>(true);
        }, cancel);
    }
}
