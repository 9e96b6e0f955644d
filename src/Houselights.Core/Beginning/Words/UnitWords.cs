using System.Collections.Frozen;
using Houselights.Core.Text;

namespace Houselights.Core.Beginning.Words;

/// <summary>Names of functions that organisations have, and words that make a unit of what stands beside them.</summary>
internal static class UnitWords
{
    private const int LongestName = 60;
    private const int MostWords = 5;

    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        ("sales|marketing|it|hr|people|human resources|finance|accounting|controlling|operations|production|manufacturing|logistics|procurement|purchasing|supply chain|engineering|"
        + "development|research|r&d|research and development|product|product management|customer service|customer success|customer care|customer support|support|legal|compliance|quality|"
        + "quality management|communications|facilities|data|design|technology|risk|strategy|security|maintenance|administration|nursing|medicine|estates|fundraising|programmes|warehouse|"
        + "vertrieb|personal|personalwesen|finanzen|buchhaltung|rechnungswesen|betrieb|produktion|fertigung|logistik|einkauf|beschaffung|lieferkette|entwicklung|forschung|f&e|"
        + "forschung und entwicklung|produkt|produktmanagement|kundenservice|kundendienst|kundenbetreuung|recht|qualität|qualitätsmanagement|qualitätssicherung|kommunikation|technik|"
        + "instandhaltung|verwaltung|pflege|medizin|lager|versand|konstruktion|arbeitsvorbereitung|service|innendienst|außendienst|e-commerce|export|bau|bauamt|soziales|jugend|bildung|"
        + "kämmerei|ordnungsamt|ehrenamt|öffentlichkeitsarbeit|revision|datenschutz|montage|werkstatt|planung|projektmanagement|organisation|digitalisierung|geschäftsentwicklung|"
        + "business development|bau und technik|finanzen und controlling|finance & controlling|vertrieb und marketing|sales & marketing|sales and marketing|it und digitalisierung").Split('|'),
        StringComparer.OrdinalIgnoreCase);

    private static readonly WordSet StandBefore = new("abteilung bereich ressort fachbereich division department stabsstelle referat");
    private static readonly WordSet StandBehind = new("department division abteilung function");
    private static readonly WordSet Teams = new("team teams");

    public static bool IsKnown(string text) => Known.Contains(text.Trim());

    /// <summary>Whether the whole text names a unit.</summary>
    public static bool TryRead(string text, out string name)
    {
        name = text.Trim();
        if (name.Length is 0 or > LongestName) return false;
        if (Known.Contains(name)) return true;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > MostWords || name.Any(c => c is ',' or ':' or ';' or '(')) return false;
        if (StandBefore.Has(words[0])) return Set(string.Join(' ', words[1..]), out name) && char.IsUpper(name[0]);
        if (StandBehind.Has(words[^1])) return Set(string.Join(' ', words[..^1]), out name) && char.IsUpper(name[0]);
        var named = Teams.Has(words[0]) ? string.Join(' ', words[1..]) : Teams.Has(words[^1]) ? string.Join(' ', words[..^1]) : "";
        return named.Length > 0 && (Known.Contains(named) || words.Length == 2) && char.IsUpper(named[0]);
    }

    private static bool Set(string value, out string name)
    {
        name = value;
        return true;
    }
}
