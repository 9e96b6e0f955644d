using Houselights.Web.Resources;

namespace Houselights.Web.Parts;

/// <summary>A state that is shown by a shape and a word, then by a colour.</summary>
public enum Mark
{
    Blocking, Warning, Note, Coming, Overridden, Disputed,

    /// <summary>On track, confirmed, proved: never for silence.</summary>
    OnTrack,
    AtRisk, OffTrack, Outdated, Pending,
}

/// <summary>Shape, word and class of each mark.</summary>
internal static class MarkSigns
{
    internal static string Symbol(this Mark mark) => mark switch
    {
        Mark.Blocking or Mark.OffTrack => "blocking",
        Mark.Warning or Mark.AtRisk => "warning",
        Mark.Note => "note",
        Mark.Coming => "coming",
        Mark.Overridden => "overridden",
        Mark.Disputed => "disputed",
        Mark.OnTrack => "good",
        _ => "pending",
    };

    internal static string Class(this Mark mark) => mark switch
    {
        Mark.Blocking or Mark.OffTrack => "sev sev-blocking",
        Mark.Warning or Mark.AtRisk => "sev sev-warning",
        Mark.OnTrack => "sev sev-good",
        _ => "sev",
    };

    internal static string Word(this Mark mark) => mark switch
    {
        Mark.Blocking => PartsText.Blocking,
        Mark.Warning => PartsText.Warning,
        Mark.Note => PartsText.Note,
        Mark.Coming => PartsText.Coming,
        Mark.Overridden => PartsText.Overridden,
        Mark.Disputed => PartsText.Disputed,
        Mark.OnTrack => PartsText.OnTrack,
        Mark.AtRisk => PartsText.AtRisk,
        Mark.OffTrack => PartsText.OffTrack,
        Mark.Outdated => PartsText.Outdated,
        _ => PartsText.Pending,
    };
}
