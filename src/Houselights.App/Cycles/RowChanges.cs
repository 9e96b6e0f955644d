using System.Collections.Immutable;
using Houselights.App.Storage;
using Houselights.Core.Document;

namespace Houselights.App.Cycles;

/// <summary>How a cycle's rows have to change so that they hold another plan: the changed rows only.</summary>
internal sealed class RowChanges
{
    private readonly Dictionary<(string Section, string Key), ItemRow> before;
    private readonly List<(PlanRow Row, long Position)> placed = [];
    private readonly HashSet<(string, string)> wanted = [];

    /// <param name="before">All rows of the cycle, removed ones too.</param>
    /// <param name="after">The rows of the plan.</param>
    public RowChanges(IReadOnlyCollection<ItemRow> before, ImmutableArray<PlanRow> after)
    {
        this.before = before.ToDictionary(row => (row.Section, row.Key));
        foreach (var section in after.GroupBy(row => row.Section, StringComparer.Ordinal)) Place([.. section]);
        Added = placed.Count(each => Find(each.Row) is null or { Deleted: true });
        Changed = placed.Count(each => Find(each.Row) is { Deleted: false } row && Differs(row, each.Row, each.Position));
        Removed = before.Count(row => IsGone(row));
    }

    public int Added { get; }

    public int Changed { get; }

    public int Removed { get; }

    public bool IsEmpty => Added + Changed + Removed == 0;

    /// <summary>True where a row of one of these sections is gone.</summary>
    public bool Drops(params ReadOnlySpan<string> sections)
    {
        foreach (var row in before.Values)
            if (IsGone(row) && sections.Contains(row.Section)) return true;
        return false;
    }

    /// <summary>Makes the changes, stamped with a revision.</summary>
    public void Apply(HouselightsDb db, CycleRow cycle, long revision)
    {
        foreach (var (row, position) in placed) Put(db, cycle, row, position, revision);
        foreach (var row in before.Values.Where(IsGone))
        {
            (row.Deleted, row.Body) = (true, "");
            row.Revision = row.PlacedAt = revision;
        }
    }

    private void Place(PlanRow[] section)
    {
        var positions = Spacing.Arrange([.. section.Select(row => Find(row) is { Deleted: false } known ? known.Position : (long?)null)]);
        for (var i = 0; i < section.Length; i++)
        {
            placed.Add((section[i], positions[i]));
            wanted.Add((section[i].Section, section[i].Key));
        }
    }

    private void Put(HouselightsDb db, CycleRow cycle, PlanRow row, long position, long revision)
    {
        if (Find(row) is not { } known)
        {
            db.Items.Add(new ItemRow
            {
                OrganisationId = cycle.OrganisationId, CycleId = cycle.Id, Section = row.Section, Key = row.Key,
                Position = position, Revision = revision, PlacedAt = revision, Body = row.Json,
            });
            return;
        }

        if (!known.Deleted && !Differs(known, row, position)) return;
        if (known.Deleted || known.Position != position) known.PlacedAt = revision;
        (known.Deleted, known.Position, known.Body, known.Revision) = (false, position, row.Json, revision);
    }

    private ItemRow? Find(PlanRow row) => before.GetValueOrDefault((row.Section, row.Key));

    private bool IsGone(ItemRow row) => !row.Deleted && !wanted.Contains((row.Section, row.Key));

    private static bool Differs(ItemRow known, PlanRow row, long position) => known.Position != position || known.Body != row.Json;
}
