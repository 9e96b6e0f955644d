using Houselights.Core.Model;

namespace Houselights.Core.Decisions;

/// <summary>Who pays for a decision. Only the person who loses can say that they do, so a loss counts in full once it is confirmed.</summary>
public static class Losses
{
    /// <summary>True where somebody is named who gives something up.</summary>
    public static bool AreNamed(Decision decision)
    {
        foreach (var loss in decision.GivesUp)
            if (!loss.Who.IsEmpty) return true;
        return false;
    }

    /// <summary>People who are named and haven’t confirmed their loss.</summary>
    public static Ids Unconfirmed(Decision decision) => People(decision, loss => loss.Confirmed != true);

    /// <summary>People who are named where it isn’t said what they lose.</summary>
    public static Ids Unsaid(Decision decision) => People(decision, loss => string.IsNullOrWhiteSpace(loss.What));

    private static Ids People(Decision decision, Func<Loss, bool> which)
    {
        var people = new List<string>();
        foreach (var loss in decision.GivesUp)
            if (which(loss)) people.AddRange(loss.Who.Where(person => !people.Contains(person)));
        return Ids.Of([.. people]);
    }
}
