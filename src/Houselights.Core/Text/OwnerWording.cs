namespace Houselights.Core.Text;

/// <summary>
/// Finds people of the plan, and roles, that are made answerable. A full name always counts; a part of a name counts by
/// itself unless it is an ordinary English word (“Will”, “Grace”, “Mark”), which needs words of ownership around it.
/// </summary>
internal static class OwnerWording
{
    private static readonly WordSet Titles = new("dr prof professor doctor mr mrs ms sir dame");

    private static readonly PhraseSet OwnsAfter = new(
        "owns, leads, is responsible, is accountable, is in charge, takes care, takes over, will lead, will own, to lead, "
        + "to own, answers for, decides, manages, coordinates, runs, signs off, to finish, to deliver, will deliver, "
        + "is to, is going to, will finish, presents, drives, heads");

    private static readonly PhraseSet OwnedBefore = new(
        "owned by, led by, managed by, coordinated by, driven by, run by, headed by, owner, responsible, accountable, "
        + "lead, sponsor, assigned to, sponsored by");

    private static readonly PhraseSet Roles = new(
        "the cfo, the coo, the cto, the cio, the cmo, the ceo, cfo, coo, cto, cio, cmo, head of, the head of, vice president, "
        + "managing director, chief of staff, project manager, programme manager, steering committee, task force");

    private static readonly PhraseSet RoleOwns = new("to, will, owns, leads, is responsible, is accountable, takes over, signs off");

    private static readonly PhraseSet Labels = new("owner, responsible, accountable, lead, sponsor, driver, in charge");

    public static void Find(Passage passage, NameBook names, Stretches into)
    {
        for (var at = 0; at < passage.Count;)
        {
            var end = Math.Max(Math.Max(Person(passage, names, at), Role(passage, at)), Label(passage, at));
            if (end > at) into.Add(at, end);
            at = Math.Max(end, at + 1);
        }
    }

    private static int Person(Passage passage, NameBook names, int at)
    {
        if (names.IsEmpty || !passage.IsWord(at)) return -1;
        var titled = passage.Is(at, Titles);
        var first = titled ? (passage.Text(at + 1) is "." ? at + 2 : at + 1) : at;
        var end = names.Match(passage, first, out var certain);
        if (end < 0) return -1;
        return certain || titled || IsFramed(passage, at, end) ? end : -1;
    }

    private static bool IsFramed(Passage passage, int first, int end) =>
        OwnsAfter.Match(passage, end) > 0
        || OwnedBefore.Match(passage, first - 1) == first
        || OwnedBefore.Match(passage, first - 2) is var before && (before == first || (before == first - 1 && passage.EndsClause(before)));

    private static int Role(Passage passage, int at)
    {
        var end = Roles.Match(passage, at);
        if (end < 0) return -1;
        var verb = passage.Is(end - 1, "of") ? end + 1 : end;
        return RoleOwns.Match(passage, verb) > 0 ? verb : -1;
    }

    /// <summary>“Owner: somebody”.</summary>
    private static int Label(Passage passage, int at)
    {
        if (!passage.StartsClause(at)) return -1;
        var end = Labels.Match(passage, at);
        return end > 0 && passage.Text(end) is ":" && passage.IsWord(end + 1) ? end + 2 : -1;
    }
}
