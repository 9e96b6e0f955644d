namespace Houselights.App.Cycles.Editing;

/// <summary>
/// Who may write which part of a plan. What isn't named here can't be written. Fields that tell what somebody did or agreed to
/// aren't written but come of an act, see <see cref="PlanActs"/>.
/// </summary>
public static class EditingRights
{
    private sealed record Rule(Func<Situation, bool> May, Refusal Else, params string[] ThroughActs)
    {
        /// <summary>Who may add an item; null: who may write one.</summary>
        public Func<Situation, bool>? MayAdd { get; init; }

        /// <summary>Fields that others than the writers of the item may write too.</summary>
        public (string Field, Func<Situation, bool> May)[] Also { get; init; } = [];
    }

    private static readonly Dictionary<string, Rule> Rules = new(StringComparer.Ordinal)
    {
        // The leader writes the strategy; it is not written by a committee.
        ["strategy"] = new(each => each.IsLeader, Refusal.LeaderOnly, "pressure-tests", "swap-tests", "reopened", "excludes/*/confirmed"),
        ["candidates"] = new(each => each.IsSteward || each.IsMe(each.Plan.Candidates.Find(each.Id)?.Sponsor ?? default), Refusal.OwnerOnly, "verdict", "on", "because", "confirmed") { MayAdd = each => each.IsTeam },
        ["priorities"] = new(each => each.IsSteward, Refusal.StewardsOnly, "behaviours/*/confirmed")
        {
            Also = [("why", each => each.IsMe(each.Plan.Priorities.Find(each.Id)?.Owner ?? default)), ("behaviours", each => each.IsMe(each.Plan.Priorities.Find(each.Id)?.Owner ?? default))],
        },
        ["maintenance"] = new(each => each.IsSteward, Refusal.StewardsOnly),
        ["in-flight"] = new(each => each.IsSteward || each.Heads(each.Plan.InFlight.Find(each.Id)?.Unit), Refusal.UnitHeadOnly, "verdict", "decided-by", "on", "because", "confirmed", "verified", "challenged") { MayAdd = each => each.Works },
        ["decisions"] = new(each => each.IsSteward || each.IsMe(each.Plan.Decisions.Find(each.Id)?.Decider ?? default), Refusal.DeciderOnly, "mode", "options", "decided", "gives-up", "dissent", "reopens", "escalates-to", "escalates-on") { MayAdd = each => each.Works },
        ["units"] = new(each => each.IsSteward || each.Heads(each.Id), Refusal.UnitHeadOnly) { MayAdd = each => each.IsSteward || each.Me.Role == Core.People.Role.Manager },
        ["people"] = new(each => each.IsSteward, Refusal.StewardsOnly) { Also = [("away", each => each.IsMe(each.Id)), ("capacity", each => each.IsMe(each.Id)), ("name", each => each.IsMe(each.Id))] },
        ["partners"] = new(each => each.IsTeam, Refusal.TeamOnly),
        ["metrics"] = new(each => each.IsTeam, Refusal.TeamOnly),
        ["objectives"] = new(each => each.IsSteward || IsOwn(each) || each.Heads(each.Plan.Objectives.Find(each.Id)?.Unit), Refusal.UnitHeadOnly) { MayAdd = each => each.IsTeam || each.Me.Role == Core.People.Role.Manager },
        ["commitments"] = new(each => IsOpenRequest(each) && (Commitments.CommitmentActs.IsRequester(each) || each.IsSteward), Refusal.RequesterOnly, "state", "history", "evidence", "asked-by") { MayAdd = each => each.Works },
        ["assumptions"] = new(each => each.IsTeam || each.IsMe(each.Plan.Assumptions.Find(each.Id)?.Owner ?? default), Refusal.TeamOnly, "state", "settled") { MayAdd = each => each.Works },
        ["obstacles"] = new(each => each.IsTeam || each.IsMe(each.Plan.Obstacles.Find(each.Id)?.RaisedBy ?? default), Refusal.TeamOnly, "raised-by", "on", "cleared") { MayAdd = each => each.Works },
        ["questions"] = new(each => each.IsMe(each.Plan.Questions.Find(each.Id)?.By ?? default) && each.Plan.Questions.Find(each.Id)?.Answered is null, Refusal.ThatPersonOnly, "by", "on", "answered", "answer") { MayAdd = each => each.Works },
        ["readbacks"] = new(each => each.IsMe(each.Plan.Readbacks.Find(each.Id)?.By ?? default) && each.Plan.Readbacks.Find(each.Id)?.AcceptedOn is null, Refusal.ThatPersonOnly, "by", "on", "accepted-by", "accepted-on", "contradiction-confirmed") { MayAdd = each => each.Works },
        ["sessions"] = new(each => each.IsSteward || each.Me.Role == Core.People.Role.Facilitator, Refusal.StewardsOnly) { MayAdd = each => each.IsSteward || each.Me.Role is Core.People.Role.Facilitator or Core.People.Role.Manager },
        ["reviews"] = new(each => each.IsSteward || each.Me.Role == Core.People.Role.Facilitator, Refusal.StewardsOnly),
        ["check-ins"] = new(_ => false, Refusal.OwnerOnly, "by", "on") { MayAdd = each => each.Works },
        ["rhythm"] = new(each => each.IsSteward, Refusal.StewardsOnly),
        ["cycle"] = new(each => each.IsSteward, Refusal.StewardsOnly, "stage", "stages"),
        ["settings"] = new(each => each.IsSteward, Refusal.StewardsOnly),
    };

    /// <summary>Sections that can be written at all.</summary>
    public static IReadOnlyCollection<string> Sections => Rules.Keys;

    /// <summary>Why a field can't be written by somebody; <see cref="Refusal.None"/> where it can.</summary>
    public static Refusal Against(Situation each, string section, string path)
    {
        if (!Rules.TryGetValue(section, out var rule)) return Refusal.ThroughItsAct;
        if (ComesOfAnAct(section, path)) return Refusal.ThroughItsAct;
        return rule.May(each) || rule.Also.Any(also => Matches(also.Field, path) && also.May(each)) ? Refusal.None : rule.Else;
    }

    /// <summary>Whether a field tells what somebody did or agreed to, and is therefore never written.</summary>
    public static bool ComesOfAnAct(string section, string path) =>
        Rules.TryGetValue(section, out var rule) && rule.ThroughActs.Any(pattern => Matches(pattern, path));

    /// <summary>Why an item can't be added to a section by somebody.</summary>
    public static Refusal AgainstAdding(Situation each, string section) =>
        !Rules.TryGetValue(section, out var rule) ? Refusal.ThroughItsAct : (rule.MayAdd ?? rule.May)(each) ? Refusal.None : rule.Else;

    /// <summary>Why an item can't be removed by somebody.</summary>
    public static Refusal AgainstRemoving(Situation each, string section) =>
        !Rules.TryGetValue(section, out var rule) ? Refusal.ThroughItsAct : rule.May(each) ? Refusal.None : rule.Else;

    /// <summary>Why a section's order can't be changed by somebody.</summary>
    public static Refusal AgainstOrdering(Situation each, string section) => section switch
    {
        "priorities" or "candidates" => each.IsSteward ? Refusal.None : Refusal.StewardsOnly,
        _ => Refusal.ThroughItsAct,
    };

    private static bool IsOwn(Situation each) => each.IsMe(each.Plan.Objectives.Find(each.Id)?.Owner ?? default);

    // What is promised is renegotiated, not edited.
    private static bool IsOpenRequest(Situation each) => each.Plan.Commitments.Find(each.Id)?.State is null or Core.Commitments.CommitmentState.Asked or Core.Commitments.CommitmentState.Countered or Core.Commitments.CommitmentState.Declined;

    /// <summary>A pattern covers its field and all that lies within; <c>*</c> stands for any element.</summary>
    private static bool Matches(string pattern, string path)
    {
        var wanted = pattern.Split('/');
        var given = path.Split('/');
        if (given.Length < wanted.Length) return false;
        for (var i = 0; i < wanted.Length; i++)
            if (wanted[i] != "*" && wanted[i] != given[i]) return false;
        return true;
    }
}
