using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.Core.Decisions;

/// <summary>Outsiders who expect work that stops, and whether somebody tells them.</summary>
public static class Tellings
{
    /// <summary>Entries whose day to be told has passed, or that have none: nobody has told them and nobody is about to.</summary>
    public static IEnumerable<Telling> Untold(WorkInFlight work, PlanModel plan) =>
        work.Tell.Where(telling => telling.On is null && !(telling.By >= plan.AsOf));

    /// <summary>Partners whom the work names, where nobody at all is noted as somebody to tell.</summary>
    public static IEnumerable<Partner> NamedAndUntold(WorkInFlight work, PlanModel plan) =>
        work.Tell.IsEmpty ? plan.Partners.Where(partner => Names(work.What, partner)) : [];

    private static bool Names(string? text, Partner partner)
    {
        var name = WithoutArticle(partner.Name ?? "");
        if (text is null || name.Length == 0) return false;
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
            if (IsEdge(text, at - 1) && IsEdge(text, at + name.Length)) return true;
        return false;
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    private static string WithoutArticle(string name)
    {
        foreach (var article in (ReadOnlySpan<string>)["The ", "A ", "An ", "Der ", "Die ", "Das "])
            if (name.StartsWith(article, StringComparison.OrdinalIgnoreCase)) return name[article.Length..].Trim();
        return name.Trim();
    }
}
