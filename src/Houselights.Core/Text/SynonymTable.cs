using System.Collections.Frozen;

namespace Houselights.Core.Text;

/// <summary>
/// Small families of words that name one thing in plans. The first of a line stands for all. Only pairs whose confusion
/// would never matter; a wrong synonym accuses, a missing one merely misses.
/// </summary>
internal static class SynonymTable
{
    private const string Families = """
        launch rollout relaunch introduction introduce introducing introduced
        shop store stores shops
        lab labs laboratory laboratories
        app apps application applications
        kid children child kids youth young youngsters
        customer customers client clients clientele
        worker employer employee employees staff
        doctor doctors physician physicians
        loan loans lend lending lender loaned
        pay payment payments paid
        rent rental rentals lease leasing leased leases renting let
        site website websites
        car cars vehicle vehicles automobile
        train training trainings
        advice adviser advisers advisor advisors advisory advise
        surgery surgical surgeries surgeon
        merge merger mergers merging merged
        garage parking
        old older legacy outdated
        center centre centres centers
        program programme programmes programs
        wifi wi-fi wireless wlan
        internet web online
        cosmetic aesthetic
        optic eye eyes
        truck trucks lorry lorries
        bike bikes bicycle bicycles cycle
        licence license licensing licences
        home homes house houses
        phone telephone phones
        buy purchase purchases acquire acquisition acquisitions buying
        hire recruit recruiting recruitment recruits hiring
        firm company companies firms business businesses
        poland polish
        france french
        spain spanish
        sweden swedish swedes
        denmark danish
        finland finnish
        germany german germans
        turkey turkish
        greece greek
        netherlands dutch holland
        portugal portuguese
        switzerland swiss
        britain british uk
        china chinese
        chile chilean
        ireland irish
        norway norwegian
        europe european
        asia asian
        belgium belgian
        czechia czech
        vienna viennese
        hungary hungarian
        ukraine ukrainian
        japan japanese
        """;

    public static readonly FrozenDictionary<string, string> ByWord = Families
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .SelectMany(family => family.Select(word => KeyValuePair.Create(word, family[0])))
        .ToFrozenDictionary(StringComparer.Ordinal);
}
