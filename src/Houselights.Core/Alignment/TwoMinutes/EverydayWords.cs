using Houselights.Core.Text;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>Words that everybody uses who is asked for a priority: they count for nothing.</summary>
internal static class EverydayWords
{
    private static readonly WordSet English = new(
        "priority priorities prioritise prioritize focus focusing focused top main most important importance goal goals target targets aim objective objectives "
        + "key matter matters task topic thing things team teams company organisation organization business department everyone everybody somebody people person "
        + "year years quarter month months week weeks day days today now right currently current moment present soon finally always time-to "
        + "new good great big little lot really fully completely whole sure ensure succeed success successful successfully able possible "
        + "number one first least end start-up again everywhere around thing way ways please think believe feel should must have has "
        + "s t re ve ll o'clock able going due order-to so");

    private static readonly WordSet German = new(
        "priorität prioritäten fokus fokussieren wichtig wichtigste wichtigsten wichtigstes oberste höchste top ziel ziele aufgabe thema sache dinge team teams firma "
        + "unternehmen organisation abteilung jeder leute menschen mensch jahr jahre jahres jahren quartal monat monate monaten monats woche wochen tag tage tagen heute jetzt "
        + "aktuell derzeit momentan bald endlich neu neue neuen neuer neues gut gute guten groß große großen ganz komplett vollständig erfolgreich "
        + "erste ersten erster zuerst ende überall höchstens mindestens rechtzeitig unbedingt wirklich dass gerade diesjährig lange lang");

    public static bool Has(string word, bool german) => (german ? German : English).Has(word);
}
