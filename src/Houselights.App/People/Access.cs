using Houselights.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.People;

/// <summary>
/// Who may come where. Denies by default: who has no membership of an organisation and no part in a cycle finds nothing there, and
/// isn't told whether there is something. Thread-safe.
/// </summary>
internal static class Access
{
    /// <summary>The actor's place in a cycle; null where there is no such cycle, or no place in it.</summary>
    public static async Task<Seat?> In(HouselightsDb db, Actor actor, string cycleId, CancellationToken cancel = default)
    {
        var cycle = await db.Cycles.AsNoTracking().Where(row => row.Id == cycleId && row.DeletedAt == null).Select(row => new
        {
            row.OrganisationId,
            Person = db.Participants.Where(each => each.CycleId == row.Id && each.AccountId == actor.Id).Select(each => each.PersonId).FirstOrDefault(),
            Membership = db.Memberships.Where(each => each.OrganisationId == row.OrganisationId && each.AccountId == actor.Id).Select(each => (bool?)each.IsKeeper).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancel);
        if (cycle is null) return null;
        if (actor.IsAtHome) return new(actor, cycle.OrganisationId, cycleId, actor.Plays?.CycleId == cycleId ? actor.Plays.PersonId : null, IsKeeper: true);

        // A part in a plan counts only for who still belongs to the organisation.
        return cycle.Membership is { } keeper && (keeper || cycle.Person is not null)
            ? new(actor, cycle.OrganisationId, cycleId, cycle.Person, keeper)
            : null;
    }
}
