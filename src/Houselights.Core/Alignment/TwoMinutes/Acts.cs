using System.Collections.Frozen;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>What is done, apart from to what: “reduce”, “less” and “shorter” are one act.</summary>
internal enum Act { Less, Away, More, Open, Gain, Hold, Mend, Tell, Sell, Pay, Buy, Teach, Link, Swap }

/// <summary>
/// Verbs and the adjectives that stand for them, by act, in English and German. An act is never what two sentences share, since
/// everybody reduces or opens something; two acts that have nothing to do with each other keep sentences from being the same.
/// </summary>
internal static class Acts
{
    private static readonly (Act Act, string English, string German)[] Families =
    [
        (Act.Less, "reduce reduction lower lowering decrease cut shorten shorter short down less fewer shrink halve minimise minimize slow cheaper smaller limit",
            "senken senkung reduzieren reduzierung verringern kürzen kürzer kürzere kürzeren verkürzen verkürzung weniger niedriger niedrigere mindern halbieren drücken runter herunter kleiner billiger sparen"),
        (Act.Away, "no not never without nobody none nothing don't doesn't cannot can't isn't stop stopping end ending close closing closure closed shut remove eliminate abolish avoid prevent prevention drop kill "
            + "cancel cease quit off free zero disconnect dismantle delete scrapping terminate shutdown dissolve withdraw ban refuse",
            "kein keine keinen keiner keinem nicht nie niemals ohne niemand nichts stoppen beenden schließen schließt geschlossen schließung entfernen vermeiden verhindern verhinderung abschaffen streichen aufhören "
            + "trennen abbauen löschen frei null aus verbieten absagen auflösen"),
        (Act.More, "increase grow growth growing raise raising higher more boost expand double triple improve improvement better stronger fill scale accelerate faster quicker maximise maximize additional extra strengthen",
            "steigern steigerung erhöhen erhöhung höher höhere höheren wachsen wachstum mehr ausbauen verdoppeln verbessern verbesserung besser bessere füllen beschleunigen schneller schnellere zusätzlich zusätzliche stärken"),
        (Act.Open, "open opening launch launching start starting ship shipping release releasing deliver delivery introduce introduction begin publish rollout roll live finish complete completion build create found establish implement",
            "eröffnen eröffnung öffnen offen starten start beginnen einführen einführung ausliefern auslieferung liefern ausrollen veröffentlichen bauen fertigstellen fertigstellung gründen aufbauen abschließen live"),
        (Act.Gain, "win winning won gain find finding attract acquire hire hiring recruit recruiting convince conquer enter",
            "gewinnen gewinnung gewonnen finden suchen anwerben einstellen einstellung besetzen überzeugen zurückholen zurückgewinnen eintreten"),
        (Act.Hold, "keep keeping retain retention hold maintain preserve protect stay remain secure defend",
            "halten behalten bewahren erhalten erhaltung schützen sichern verteidigen bleiben bleibt"),
        (Act.Mend, "repair repairing repaired fix fixing renew renewal renovate renovation restore rebuild modernise modernize replace replacing",
            "reparieren reparatur sanieren sanierung erneuern erneuerung renovieren renovierung modernisieren modernisierung ersetzen instandsetzen"),
        (Act.Tell, "document report reporting measure measuring explain count monitor track discuss announce analyse analyze review study",
            "dokumentieren melden messen berichten erklären zählen überwachen besprechen ankündigen analysieren prüfen"),
        (Act.Sell, "sell selling sold", "verkaufen verkauf verkauft"),
        (Act.Pay, "charge pay paying fund finance", "bezahlen zahlen finanzieren"),
        (Act.Buy, "buy buying bought purchase", "kaufen kauf anschaffen"),
        (Act.Teach, "train training teach teaching educate coach", "schulen schulung ausbilden ausbildung trainieren lehren"),
        (Act.Link, "connect connecting connection link attach join", "anschließen angeschlossen anschluss verbinden anbinden"),
        (Act.Swap, "turn convert switch migrate move transform", "umstellen umwandeln wechseln umziehen"),
    ];

    private static readonly FrozenDictionary<string, Act> English = By(family => family.English);
    private static readonly FrozenDictionary<string, Act> German = By(family => family.German);

    public static Act? Of(string lower, bool german) =>
        (german ? German : English).TryGetValue(lower, out var act) || (!german && English.TryGetValue(WithoutEnding(lower), out act)) ? act : null;

    /// <summary>Less of a thing and none of it point the same way.</summary>
    public static bool GoTogether(Act first, Act second) =>
        first == second || (first is Act.Less or Act.Away && second is Act.Less or Act.Away);

    /// <summary>What must stand on both sides: to report a thing, to sell it, to teach it isn't merely another way to name it.</summary>
    public static bool SpeaksForItself(Act act) => act is Act.Away or Act.Tell or Act.Sell or Act.Pay or Act.Buy or Act.Teach;

    private static string WithoutEnding(string lower) =>
        lower.EndsWith("es", StringComparison.Ordinal) && English.ContainsKey(lower[..^2]) ? lower[..^2]
        : lower.EndsWith('s') ? lower[..^1]
        : lower.EndsWith("ed", StringComparison.Ordinal) && English.ContainsKey(lower[..^1]) ? lower[..^1]
        : lower.EndsWith("ed", StringComparison.Ordinal) ? lower[..^2] : lower;

    private static FrozenDictionary<string, Act> By(Func<(Act Act, string English, string German), string> words) => Families
        .SelectMany(family => words(family).Split(' ').Select(word => KeyValuePair.Create(word, family.Act)))
        .DistinctBy(entry => entry.Key)
        .ToFrozenDictionary(StringComparer.Ordinal);
}
