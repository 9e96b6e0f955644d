using System.Collections.Frozen;

namespace Houselights.Core.Cascade.Drift.Vocabulary;

/// <summary>Groups whose members exclude each other where one is named for the other: countries, wards, seasons, old and new.</summary>
internal static class Siblings
{
    /// <summary>Places and parts that are meant wherever they stand. Members are parted by spaces; names of one member by “=”.</summary>
    private const string Named = """
        austria germany=german switzerland=swiss france=french italy=italian spain=spanish portugal=portuguese poland=polish czechia=czech slovakia=slovak hungary=hungarian slovenia=slovenian croatia=croatian serbia=serbian romania=romanian bulgaria=bulgarian greece=greek turkey=turkish netherlands=dutch belgium=belgian luxembourg denmark=danish sweden=swedish norway=norwegian finland=finnish iceland=icelandic ireland=irish britain=british england=english scotland=scottish wales=welsh estonia=estonian latvia=latvian lithuania=lithuanian ukraine=ukrainian russia=russian usa=american canada=canadian mexico=mexican brazil=brazilian argentina=argentinian chile=chilean peru=peruvian colombia=colombian china=chinese japan=japanese korea=korean india=indian vietnam=vietnamese thailand=thai indonesia=indonesian malaysia=malaysian singapore australia=australian zealand egypt=egyptian morocco=moroccan nigeria=nigerian kenya=kenyan malawi=malawian ghana=ghanaian ethiopia=ethiopian uganda=ugandan rwanda=rwandan tanzania=tanzanian zambia=zambian africa=african asia=asian europe=european
        vienna graz linz salzburg innsbruck berlin hamburg munich cologne frankfurt stuttgart dresden leipzig hanover bremen nuremberg zurich geneva basel bern lausanne paris lyon marseille toulouse london manchester birmingham leeds glasgow edinburgh bristol liverpool dublin cork madrid barcelona valencia seville lisbon porto rome milan turin naples bologna prague brno bratislava budapest warsaw krakow gdansk amsterdam rotterdam utrecht brussels antwerp copenhagen stockholm gothenburg oslo bergen helsinki athens istanbul zagreb ljubljana belgrade bucharest sofia boston chicago houston dallas denver seattle toronto montreal sydney melbourne tokyo shanghai mumbai nairobi
        bavaria saxony hesse tyrol styria carinthia vorarlberg burgenland brittany normandy catalonia andalusia tuscany lombardy piedmont
        north=northern south=southern east=eastern west=western
        cardiology oncology maternity=obstetrics surgery emergency=a&e paediatric=pediatric orthopaedic=orthopedic radiology psychiatry=psychiatric neurology geriatric=geriatrics dermatology urology dialysis
        motor=car household liability
        welding paint=painting assembly stamping foundry moulding=molding packaging machining
        bus tram rail=railway underground=metro=subway ferry
        maths=mathematics literacy=reading science history geography sports music
        kindergarten=nursery primary secondary university
        monday=mondays tuesday=tuesdays wednesday=wednesdays thursday=thursdays friday=fridays saturday=saturdays sunday=sundays
        wheat maize=corn barley potato soy rapeseed sugar-beet
        weekday=workday weekend
        girl=woman boy=man
        dairy=milk bread=bakery fruit vegetable meat fish
        solar wind hydro nuclear coal gas
        """;

    /// <summary>Words that part a group only where they stand before the same thing: new customers, existing customers.</summary>
    private const string Parting = """
        new existing=current=present=established=loyal=long-standing
        large=key=major=big=enterprise=largest=biggest=top small=smaller=smallest=little=minor
        public=state=municipal private=privately
        business=corporate=commercial=company private=retail=personal=consumer residential
        online=internet=web offline=in-store=physical=high-street=stationary
        domestic=home=national foreign=abroad=international=overseas export
        internal=in-house=own external=outside
        permanent temporary=temp=seasonal
        full-time part-time
        day=daytime=daily night=nightly
        high=peak=main low=off-peak
        summer winter spring autumn
        urban=city=town=inner-city rural=country=village
        upper lower
        inbound=incoming outbound=outgoing
        prepaid contract=postpaid
        single-use=disposable reusable
        first second third fourth fifth last
        elderly=old=older=over young=younger=under
        electric=battery diesel petrol hybrid
        paper=print=printed digital=electronic
        adult child=children=paediatric
                planned=scheduled=elective unplanned=unscheduled=emergency
        new=fresh used=second-hand
        premium=gold basic=standard=economy
        inpatient outpatient
        primary secondary
        organic conventional
        frozen fresh
        red white
        """;

    /// <summary>Kinds of people and things that are counted or served; general ones (staff, customers, people) may stand for any and are left out.</summary>
    private const string Kinds = """
        patient child pupil student teacher=lecturer parent nurse doctor driver donor volunteer apprentice tenant supplier advertiser subscriber passenger visitor resident tourist farmer engineer cashier cleaner cook waiter pilot pensioner refugee soldier lawyer nurse midwife surgeon
        bus tram truck=lorry van ship plane bicycle
        school hospital library museum theatre stadium swimming-pool kindergarten
        road bridge tunnel pavement roof window facade lift
        kitchen bathroom bedroom lobby restaurant bar spa
        server laptop printer phone
        hotel hostel campsite
        """;

    private static readonly FrozenDictionary<string, (int Group, int Member)[]> NamedByRoot = Read(Named);
    private static readonly FrozenDictionary<string, (int Group, int Member)[]> PartingByRoot = Read(Parting);
    private static readonly FrozenDictionary<string, (int Group, int Member)[]> KindByRoot = Read(Kinds);

    /// <summary>Whether a word of the first is named where the second names another of its group, and neither names both.</summary>
    public static bool AreNamedApart(IReadOnlyCollection<string> first, IReadOnlyCollection<string> second) => AreApart(NamedByRoot, first, second);

    public static bool AreKindsApart(string first, string second) => AreApart(KindByRoot, [first], [second]);

    public static bool ArePartedApart(string first, string second) => AreApart(PartingByRoot, [first], [second]);

    private static bool AreApart(FrozenDictionary<string, (int Group, int Member)[]> table, IReadOnlyCollection<string> first, IReadOnlyCollection<string> second)
    {
        var its = MembersOf(table, second);
        if (its.Count == 0) return false;
        foreach (var group in MembersOf(table, first).GroupBy(each => each.Group))
        {
            var others = its.Where(each => each.Group == group.Key).ToList();
            if (others.Count > 0 && !others.Exists(group.Contains)) return true;
        }

        return false;
    }

    private static List<(int Group, int Member)> MembersOf(FrozenDictionary<string, (int Group, int Member)[]> table, IReadOnlyCollection<string> roots) =>
        [.. roots.SelectMany(root => table.TryGetValue(root, out var members) ? members : [])];

    private static FrozenDictionary<string, (int Group, int Member)[]> Read(string text) => text
        .Split('\n', StringSplitOptions.TrimEntries)
        .SelectMany((line, group) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany((names, member) => names.Split('=').Select(name => (Root: Words.RootOf(name), Place: (group, member)))))
        .GroupBy(each => each.Root, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(each => each.Place).Distinct().ToArray(), StringComparer.Ordinal);
}
