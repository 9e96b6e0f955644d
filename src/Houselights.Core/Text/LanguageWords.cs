namespace Houselights.Core.Text;

/// <summary>
/// Common words of each language that <see cref="Language"/> knows: grammar first, then the words of plans. They serve
/// twice, as words to recognise and as the sample from which letter trigrams are counted.
/// </summary>
internal static class LanguageWords
{
    public const string English = """
        the of and to in is that for it as was with be by on not he his but at are this have from or had an they which one you were
        all her she there would their we him been has when who will no more if out so up said what its about than into them can only
        other time new some could these two may first then do any like my now over such our man me even most made after also did many
        off before must well back through years much where your way down should because each just those people how too little good very
        make world still see own work long here get both between life being under never day same another know while last might great
        old year come since go came right used take three states himself few house use during without again place around however home
        small found thought went say part once general high upon school every don't does got united left number course war until always
        something fact though water less public put think almost hand enough far took head yet government system better set told nothing
        night end why called didn't find look asked later point knew next city business give group toward young days let room side social
        given present order national second possible rather per face among form important often things looked early white case large big
        need four within felt along children saw best church ever least power light thing seemed family interest want members mind area
        others done turned although open service certain kind began different door sense help means whole matter line market company sales
        customer customers team teams product products price prices quality cost costs margin revenue growth profit store stores shop shops
        region regions brand brands launch build build hire open close stop start finish cut raise reduce increase grow sell buy win lose
        keep lead plan plans plan priority priorities goal goals target targets project projects decide decision decides decided owner own
        budget money staff people worker nurses nurse patient patients doctor hospital student students teacher teaching school university
        bank loan loans account branch branches truck trucks driver drivers delivery deliver warehouse freight factory plant machine machines
        energy heat grid meter meters permit town county city office offices citizens service services software website app data support
        training meeting board report quarterly monthly weekly annual answer ask asked answers questions waiting times queue queues phone call
        food children families volunteers donors donations street neighbours week month quarter spring summer autumn winter january february
        march april june july august september october november december monday tuesday friday red cold hot fresh fast faster slow short
        shorter honest simple plain loud quiet clear safe clean free full half fewer less cheaper everyone nobody everything nothing
        says does gets makes takes means needs owns calls stays stops goes comes works runs leaves follows agree agreed aligned change
        changes changed finished delayed stopped trust truth promise promised learn talk listen speak write read move moving
        client clients employer employee employees adviser advice version edition release native desktop mobile video voucher scheme
        dinner conference event campaign channel network partner partners member dealer broker supplier suppliers vendor contract contracts
        agreement permission request offer discount loyalty card gift private retail industry industrial product portfolio range premium
        mortgage deposit insurance credit payment invoice billing tax audit risk compliance policy rule rules law regulation security
        design engineer engineering research science laboratory clinic surgery care emergency therapy treatment medicine medical ward
        course lecture exam campus library scholarship faculty department division headquarters centre center location site building
        construction renovation maintenance repair upgrade migration rollout automation digital electronic online internet platform cloud
        solar wind water gas oil heating pump station charging electric vehicle bicycle car train railway airport harbour bridge road
        bus parcel courier shipping transport logistics fleet depot route export import trade exhibition fair festival concert museum
        church charity shelter refugee housing rent tenant property estate furniture kitchen garden restaurant cafeteria bakery
        press printing magazine newspaper newsletter podcast radio television advertising sponsorship football club swimming pool
        fundraising celebrity ambassador volunteer youth elderly neighbourhood community citizen citizens municipal council ministry
        excellence passion innovation sustainable sustainability growth value values culture vision mission purpose future tomorrow
        better best closer simply together dignity hope heart mind minds experience journey solution solutions success champion leader
        leading leadership management manager managers executive director employee performance efficiency productivity capacity
        marketing finance legal operations logistics purchasing legal human resources trade terms why judgement knowledge skill together
        """;

    public static readonly (string Code, string Words)[] Others =
    [
        ("de", """
            der die das und ist in den von zu mit sich des auf für nicht ein eine einer eines einem einen als auch es an werden aus er hat
            dass sie nach wird bei noch wie über so zum war haben nur oder aber vor zur bis mehr durch man dann soll sein seine ihr ihre wir
            uns unser unsere unseren ich du euch was wer wo wenn weil kein keine keinen ohne gegen unter zwischen jede jeder jedes alle
            alles viele wenige weniger mehr sehr schon immer nie nichts niemand zuerst erste ersten neue neuen neuer gut besser beste
            kann können muss müssen darf dürfen will wollen sollen sind waren wurde geworden gibt geben nehmen machen gehen kommen
            kunde kunden umsatz marge gewinn preis preise qualität lager einkauf vertrieb verkauf werk filiale filialen markt marken
            verantwortung übernimmt übernehmen steigern senken verkürzen eröffnen schließen einführen einführung stoppen gestoppt gewinnen
            verlieren liefern lieferung leistung ziel ziele plan strategie entscheidung entscheidet beschlossen mitarbeiter leitung führung
            führt ein wartezeiten notaufnahme patienten krankenhaus schule schüler hochschule bürger stadt verwaltung akte elektronische
            wärme strom netz anlage bank kredit konto woche monat jahr jahre quartal januar februar märz april mai juni juli oktober dezember
            ende anfang tag tage stunde geld budget zeit schnelle schneller langsam antworten fragen gemeinsam zusammen planen wachsen
            freigabe rabatt rabatte produkte vertrauen gesundheit einfach pünktlich haus frische nähe
            """),
        ("fr", """
            le la les de des du un une et est en que qui dans pour pas sur plus par je il elle nous vous ils elles on ce cette ces son sa
            ses leur leurs notre nos votre au aux avec ne se sont être avoir fait faire mais ou où comme tout tous toute toutes très bien
            sans sous entre avant après chaque moins mieux aussi même encore toujours jamais rien personne quand si dont deux trois cinq
            premier première premiers nouveau nouvelle nouveaux bon bonne meilleur peut doit faut sera sommes avons ont reçoit répondons
            client clients marge prix qualité vente ventes magasin magasins produit produits marché marque équipe délai délais attente
            urgences réduire augmenter ouvrir fermer arrêter lancer gagner perdre vendre vendus acheter achats livrer livraison vouloir dire
            décider décision stratégie objectif objectifs projet carte fidélité remise remises petite petites petits agence agences patient
            hôpital école élève élèves université ville mairie énergie chaleur réseau banque crédit compte semaine mois année ans jour jours
            heure janvier février mars avril mai juin juillet août octobre décembre argent budget temps ensemble planifient rayon volume
            centre confiance santé simple frais proche d'abord l'heure l'attente d'attente d'ici jusqu'à qu'il n'est c'est
            """),
        ("es", """
            el la los las de del un una unos unas y o es en que por para con no se su sus al lo como más pero le ha me si sin sobre este
            esta estos estas ya entre cuando todo todos toda todas ser son dos tres cinco también fue había era muy años hasta desde está
            mi porque qué sólo han yo hay vez puede cada menos mejor mejores nunca siempre nada nadie donde quien antes después primero
            primera primeros nuevo nueva nuevos nuestra nuestro nuestras nuestros somos estamos tenemos tendrá damos vendemos queremos
            cliente clientes margen precio precios calidad venta ventas tienda tiendas producto productos mercado marca equipo plazo espera
            tiempo tiempos reducir aumentar abrir cerrar parar lanzar ganar perder vender comprar compras entregar entrega decidir decisión
            estrategia objetivo proyecto descuento descuentos permiso sucursal sucursales pequeña pequeñas paciente hospital escuela alumno
            universidad ciudad ayuntamiento energía calor red banco crédito cuenta semana mes año día hora calle enero febrero marzo abril
            mayo junio julio agosto octubre diciembre dinero presupuesto juntos juntas planifican volumen estantería confianza salud
            sencillo fresco cerca
            """),
        ("it", """
            il lo la i gli le di del della dei delle dello un uno una e è in che per con non si su sul sulla al alla ai nel nella da dal
            come più ma anche o se sono siamo abbiamo hanno ha ho era essere avere fare questo questa questi queste suo sua loro nostro
            nostra nostri ogni tutto tutti tutte molto bene senza sotto tra fra prima dopo meno meglio sempre mai niente nessuno nessun
            nessuno quando dove chi due tre cinque primo primi nuovo nuova nuovi buono migliore può deve avrà vogliamo vendiamo
            cliente clienti margine prezzo prezzi qualità vendita vendite negozio negozi prodotto prodotti mercato marca squadra attesa
            tempo tempi ridurre aumentare aprire chiudere fermare lanciare vincere perdere vendere comprare acquisti consegnare consegna
            decidere decisione strategia obiettivo progetto sconto sconti autorizzazione filiale filiali piccola piccole paziente ospedale
            scuola studente università città comune energia calore rete banca credito conto settimana mese anno giorno ora gennaio febbraio
            marzo aprile maggio giugno luglio agosto ottobre dicembre denaro insieme pianificano scaffale centro entro crescere nord fiducia
            salute semplice fresco vicino
            """),
        ("nl", """
            de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij uit nog naar door over ze zij hij wij we
            ons onze jullie hun haar ik je deze dit die wat wie waar wordt worden werd heeft hebben had kan kunnen moet moeten zal zullen
            mag willen geen zonder onder boven tussen tegen elke elk alle alles veel meer minder beter beste altijd nooit niets niemand
            eerste eerst nieuwe nieuw goed twee drie vijf samen gaat komt krijgt bouwen blijven maken doen staat centraal
            klant klanten marge prijs prijzen kwaliteit verkoop inkoop winkel winkels product producten markt merk merken ploeg wachttijd
            wachttijden verkorten verlagen verhogen openen sluiten stoppen starten winnen verliezen verkopen kopen leveren levering tijd
            besluit beslissen strategie doel doelen project korting toestemming kantoor filiaal kleine patiënt ziekenhuis school leerling
            universiteit stad gemeente energie warmte net leidingen bank krediet rekening week maand jaar dag uur januari februari maart
            april mei juni juli augustus oktober december geld begroting plannen schap volume vertrouwen gezondheid eenvoudig vers dichtbij
            """),
        ("pt", """
            o a os as de do da dos das um uma e é em que para por com não se na no nas nos ao à aos às como mais mas ou se sem sobre este
            esta estes isso ele ela eles nós nosso nossa nossos são somos temos foi ser ter fazer há já também muito bem entre antes depois
            cada menos melhor melhores sempre nunca nada ninguém quando onde quem dois duas três cinco primeiro primeira primeiros novo nova
            novas novos bom boa pode deve terá abrimos vendemos queremos até
            cliente clientes margem preço preços qualidade venda vendas loja lojas produto produtos mercado marca equipa equipe prazo espera
            tempo reduzir aumentar abrir fechar parar lançar ganhar perder vender comprar compras entregar entrega decidir decisão estratégia
            objetivo projeto desconto descontos autorização agência pequena pequenas doente paciente hospital escola aluno universidade
            cidade câmara energia calor rede banco crédito conta semana mês ano dia hora rua janeiro fevereiro março abril maio junho julho
            agosto outubro dezembro dinheiro orçamento juntos juntas planejam prateleira volume centro confiança saúde simples fresco perto
            """),
        ("pl", """
            i w z na do nie się to jest że o jak za co po od ale czy dla tak przez przed przy bez pod nad między oraz lub już tylko także
            być są był była było będzie mamy jesteśmy ma mają może musi chcemy ten ta te tego tej tym ich jego jej nasz nasza nasze nas
            każdy każda każde wszystko wszyscy więcej mniej lepiej lepsza lepszy najlepszy zawsze nigdy nic nikt kiedy gdzie kto dwa trzy
            pięć pierwszy pierwsi pierwsza nowy nowa nowe nowych żadnych żaden razem wspólnie znaczy
            klient klienci klienta marża zysk cena ceny jakość ilość sprzedaż zakupy sklep sklepy sklepów produkt rynek marka zespół czas
            oczekiwanie skrócić zmniejszyć zwiększyć otworzyć otwieramy zamknąć zatrzymać wygrać stracić sprzedać kupić dostawa dostarczyć
            dostanie decyzja strategia cel cele projekt rabat zgoda zgody oddział pacjent szpital szkoła uczeń uczelnia miasto urząd energia
            ciepło sieć bank kredyt konto tydzień miesiąc rok dzień godzina styczeń luty marzec marcu kwiecień maj czerwiec czerwca lipiec
            sierpień październik grudzień pieniądze budżet planują półka uwagi centrum zaufanie zdrowie prosty świeży blisko
            """),
        ("sv", """
            och i att det som en ett på är av för med den till inte om de har han hon vi ni jag du sig var men så kan från vid eller när ut
            nu då där här hur vad vem man alla allt inga ingen inget utan under över mellan mot före efter varje mer mindre bättre bäst
            alltid aldrig någon två tre fem först första ny nya nytt god bra våra vår vårt deras ska skall måste får vill blir bli bygger
            kommer gör göra gå ta ge säga är tillsammans
            kund kunder kunden marginal pris priser kvalitet försäljning inköp butik butiker produkt produkter marknad varumärke lag väntetid
            korta sänka öka öppna stänga stoppa starta vinna förlora sälja köpa leverera leverans beslut besluta strategi mål projekt rabatt
            rabatter tillstånd kontor litet små patient patienten sjukhus skola elev högskola stad kommun energi värme nät ledning bank lån
            konto vecka månad år dag timme tid januari februari mars april maj juni juli augusti oktober december pengar budget planerar
            hyllan volym centrum förtroende hälsa enkel färsk nära färre åt håll
            """),
        ("da", """
            og i at det er en et den til på de som med for af ikke der var han hun har jeg vi du om så men kan fra ved eller når ud nu hvor
            hvad hvem alle alt ingen uden under over mellem mod før efter hver mere mindre bedre bedst altid aldrig to tre fem først første
            ny nye godt vores skal må får vil bliver bygger kommer gør gøre inden åpner åbner år uge måned dag tid kunde kunder pris kvalitet
            salg indkøb butik butikker marked mål beslutning ikke sammen sygehus skole by kommune penge samme
            """),
        ("fi", """
            ja on ei että se ne hän me te he oli ovat olla kun niin myös mutta jos tai kuin vain nyt sitten tämä tässä joka mikä kuka missä
            kaikki jokainen ennen jälkeen ilman kanssa enemmän vähemmän parempi paras aina koskaan kaksi kolme viisi ensin uusi uuden uudet
            hyvä meidän pitää voi saa haluamme tulee asiakas asiakkaat hinta laatu myynti myymälä kauppa tuote markkina tavoite päätös
            viikko kuukausi vuosi päivä aika maaliskuussa kesäkuussa yhdessä sairaala koulu kaupunki raha
            """),
        ("cs", """
            a je v se na že s z do o k i jako za pro ale po od by který která které co kdo kde když nebo už jen také bez před při mezi pod nad
            být jsou byl byla bylo bude máme jsme má může musí chceme ten ta to tento naše náš každý každá všechno více méně lepší nejlepší
            vždy nikdy nic nikdo dva tři pět první nový nová nové společně zákazník zákazníci cena kvalita prodej nákup obchod prodejna
            výrobek trh cíl rozhodnutí týden měsíc rok den čas března června dostane otevřít zavřít nemocnice škola město peníze
            """),
    ];
}
