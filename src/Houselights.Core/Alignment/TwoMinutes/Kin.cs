using System.Collections.Frozen;
using Houselights.Core.Text;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>
/// Words that are used for one concern. Kin never make two sentences the same; they only keep them from being called different:
/// “the time that patients wait” and “seen by a doctor sooner” may be one priority, and nobody can tell by their words.
/// </summary>
internal static class Kin
{
    private const string English = """
        time fast faster quick quickly quicker speed slow sooner soon wait waiting delay delayed late early queue response respond reply answer hour minute instant punctual deadline lead-time turnaround promised promise when overdue
        cost costs cheap expensive spend spending save saving savings budget expense expenses overhead efficiency efficient waste wasted cash debt money profit profitable profitability margin loss losses earnings ebit
        revenue sales sale sell turnover income order orders grow growth upsell demand occupancy guest booking bookings room rooms busy quiet empty full
        price prices pricing discount tariff fee fees charge
        customer customers client clients buyer buyers shopper shoppers consumer consumers guest guests user users account accounts subscriber subscribers reader readers member members audience
        churn cancel cancelling cancellation leave leaving left lose lost losing retention retain loyal loyalty return returning stay back keep away switch defect competitor competitors
        quality bug bugs error errors defect defects crash crashes crashing fault faults stable stability reliable reliability complaint complaints scrap reject rejects fail failure failures correct robust rework throwing thrown
        safe safety accident accidents injury injuries harm danger secure violence afraid fear
        hire hiring recruit recruits vacancy vacancies post posts position positions staff staffing engineer engineers employee employees talent nurse nurses candidate candidates understaffed hands
        quit quitting resign burnout burning exhausted turnover fluctuation retention workload overload driver drivers cashier cashiers
        ship shipping release version deploy launch rollout door product live go-live brand label range shelf shelves shop shops store stores
        deliver delivery receive arrive arrival order orders shipment parcel logistics dispatch promised
        site sites branch branches depot hub warehouse location plant factory opening premises
        digital digitise digitize online paper paperless screen electronic automate automation website web app software portal internet
        audit regulator regulation compliance comply certification licence license accreditation law legal authority gdpr
        infection infections hygiene sterile bacteria disinfect surgery operation
        patient patients emergency doctor doctors clinic ward treatment a&e accident casualty triage
        child children pupil pupils student students kid kids class grade school
        read reading reader literacy text texts write writing language words book books
        donor donors donate donation donations giver givers give fundraising monthly supporter supporters sponsor
        shelter homeless night bed beds roof cold warm winter
        building build permit permits builder builders construction approval approve wants
        bridge bridges road roads traffic tunnel
        truck trucks lorry lorries load loads freight cargo drive drivers vehicle vehicles fleet transport
        heat heating warm warmth gas household households home homes house houses district boiler
        power unit generator plant running run runs electricity energy
        loan loans mortgage credit lend lending borrower buyer buyers
        deposit deposits savings money account accounts
        subscribe subscriber subscribers subscription pay paid paying news newspaper reader readers
        food waste thrown throw away
        data database record records file files crm
        climate emission emissions carbon co2 sustainable sustainability environment environmental recycling
        trust reputation image brand awareness known visible visibility
        innovation innovative research develop development prototype idea ideas patent
        strategy plan planning decide decision clarity direction
        communication communicate talk listen inform transparency together cooperation collaborate collaboration silo silos
        clean cleaning hygiene dirty wash washing tidy contamination
        ill illness sick sickness health healthy medicine medical disease virus care cure treat absence
        exam exams lesson lessons learn learning skill skills knowledge course courses graduate graduates education
        lead leads pipeline prospect prospects deal deals sales selling contract contracts closing sign signed customer customers
        marketing campaign campaigns advertising awareness visibility media audience reach
        security secure attack attacks hack hacker hackers cyber breach ransomware backup password passwords
        stock inventory supply supplier suppliers shortage shortages parts material materials procurement purchasing
        machine machines maintenance downtime outage outages breakdown uptime availability available running run stop line lines
        migration migrate legacy erp system systems platform infrastructure cloud server servers architecture technical debt
        funding investor investors round runway cash liquidity capital raise bank survive survival
        merger integration integrate acquisition acquired
        culture morale mood engagement motivation happy happiness satisfied satisfaction wellbeing feedback team
        international abroad export country countries market markets expansion foreign
        ai model models algorithm automation automate robot robots
        event events festival fair conference concert visitor visitors ticket tickets
        field fields harvest crop crops farm soil animals
        documentation document documents manual process processes procedure rules standard standards
        successor succession leader leadership chief ceo manager director head follow follows
        """;

    private const string German = """
        zeit schnell schneller schnelle tempo langsam warten wartezeit wartezeiten verzögerung verspätung spät früh schlange antwort antworten antwortzeit stunde minute pünktlich pünktlichkeit termin frist durchlaufzeit versprochen
        kosten billig teuer ausgaben sparen einsparung budget haushalt effizienz effizient verschwendung geld gewinn profitabel marge verlust ergebnis schulden
        umsatz absatz verkauf verkaufen erlös auftrag aufträge nachfrage auslastung gäste buchung zimmer leer voll
        preis preise rabatt gebühr gebühren tarif
        kunde kunden käufer verbraucher gast gäste nutzer konto abonnent abonnenten leser mitglied mitglieder
        abwanderung kündigen kündigung gehen verlassen verlieren verloren bindung treue zurückkehren bleiben halten zurück wechseln konkurrenz
        qualität fehler mangel mängel absturz abstürze abstürzen abstürzt stabil stabile stabilität zuverlässig reklamation reklamationen beschwerde beschwerden ausschuss ausschussquote wegwerfen teile teil
        sicher sicherheit unfall unfälle verletzung gefahr gewalt angst
        einstellen einstellung stelle stellen pflegestelle besetzen personal mitarbeiter fachkräfte entwickler bewerber pflegekräfte
        kündigen ausbrennen überlastung fluktuation fahrer kassierer
        ausliefern auslieferung version release produkt marke eigenmarke hausmarke regal regale ladenregal laden kaufen sortiment filiale geschäft
        liefern lieferung ankommen bestellung auftrag sendung paket versand
        standort standorte filiale filialen lager halle werk niederlassung eröffnung
        digital digitalisieren online papier bildschirm elektronisch automatisieren webseite app software portal internet
        prüfung aufsicht regulierung zertifizierung lizenz zulassung gesetz behörde
        infektion infektionen keim keime hygiene steril operation chirurgie
        patient patienten notaufnahme notfall arzt ärzte ärztin klinik station behandlung
        kind kinder schüler schule klasse lehrer lehrerin
        lesen liest leser text texte schreiben sprache buch verstehen
        spender dauerspender spende spenden unterstützer förderer
        quartier obdachlos straße schlafen nacht bett dach frieren kälte warm
        bauen bau baugenehmigung baugenehmigungen genehmigung bauherr antrag
        brücke brücken fluss straße verkehr tunnel
        lkw lastwagen ladung fracht fahrt rückfahrt leerfahrt fahrzeug transport
        wärme fernwärme heizung heizen gas haushalt haushalte haus häuser
        strom kraftwerk block anlage energie netz
        kredit kreditantrag darlehen hypothek baufinanzierung finanzierung
        einlage einlagen sparen geld konto
        abo abonnent abonnieren zahlen journalismus zeitung leser
        lebensmittel abfall wegwerfen verderben
        daten datenbank akte akten
        klima emission emissionen co2 nachhaltig nachhaltigkeit umwelt
        vertrauen ruf image bekanntheit sichtbar
        innovation forschung entwicklung entwickeln idee ideen
        strategie plan planung entscheiden entscheidung klarheit richtung
        kommunikation reden zuhören informieren transparenz zusammenarbeit gemeinsam
        sauber reinigung hygiene schmutz putzen
        krank krankheit gesund gesundheit medizin virus pflege heilen ausfall
        prüfung unterricht lernen wissen kurs bildung ausbildung abschluss
        vertrieb auftrag aufträge angebot vertrag verträge abschluss interessent kunde kunden
        marketing kampagne werbung bekanntheit reichweite
        sicherheit angriff hacker einbruch datensicherung passwort
        bestand vorrat lieferant lieferanten engpass material einkauf beschaffung
        maschine wartung stillstand störung ausfall verfügbarkeit anlage linie
        migration altsystem erp system plattform infrastruktur cloud server
        finanzierung investor runde liquidität kapital überleben
        fusion integration übernahme
        kultur stimmung motivation zufrieden zufriedenheit
        ausland export land länder markt märkte expansion
        ki modell algorithmus automatisierung roboter
        veranstaltung fest messe konzert besucher karten
        feld ernte hof boden tiere
        dokumentation handbuch prozess prozesse verfahren regeln standard
        nachfolge nachfolger führung leitung leiter chef geschäftsführung
        """;

    private static readonly FrozenDictionary<string, ulong> EnglishThemes = Themes(English, word => WordRoot.Of(word));
    private static readonly FrozenDictionary<string, ulong> GermanThemes = Themes(German, word => GermanRoot.Of(word));

    /// <summary>The concerns that a root is used for, one bit each; 0 where it is used for none that is known.</summary>
    public static ulong Of(string root, bool german) => (german ? GermanThemes : EnglishThemes).GetValueOrDefault(root);

    private static FrozenDictionary<string, ulong> Themes(string lines, Func<string, string> root)
    {
        var themes = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var concern = 1UL;
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var word in line.Split(' ')) themes[root(word)] = themes.GetValueOrDefault(root(word)) | concern;
            concern <<= 1;
        }

        return themes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
