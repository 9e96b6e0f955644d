using System.Collections.Immutable;
using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Web.Features.Alignment.TwoMinutes;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Houselights.Web.Tests.Gallery;

/// <summary>A two-minute test at every moment of its life, with two people, five and thirty, and with what nobody should type.</summary>
internal static class SampleTest
{
    public const string Code = "KRTM4P7QX2HD";

    private const string Key = "0123456789abcdef0123456789abcdef";
    private const string Endless = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsdurchführungsgesetz";

    private static readonly TestHead Head = new(Code, "Nordwind leadership");
    private static readonly InvitationView Invitation = new(new Uri($"https://test.nordwind.example/t/{Code}"), $"/t/{Code}/wall?display=wall&key=abc", OnlyHere: false);
    private static readonly RoomView Room = new(Head, Audience.Seat, "Karl", Naming.Names, ["Anneke", "Jens", "Karl"], 5, new(2026, 3, 26)) { Invitation = null };

    /// <summary>Every address of the test in the gallery.</summary>
    public static readonly IReadOnlyList<string> Addresses =
    [
        "/door", "/t", "/t-wrong", "/t/new", "/t/new-wrong", "/t/answer", "/t/answer-wrong", "/t/answer-again",
        "/t/lobby", "/t/lobby-ready", "/t/lobby-here", "/t/seat", "/t/seat-thirty", "/t/wall?display=wall",
        "/t/five", "/t/mixed", "/t/two", "/t/thirty", "/t/alike", "/t/early", "/t/odd", "/t/wall-five?display=wall", "/t/wall-neither?display=wall",
        "/t/closed", "/t/gone", "/t/deleted", "/t/full", "/t/many", "/t/no-room", "/t/no-key", "/t/not-starter",
    ];

    public static void Map(WebApplication app)
    {
        app.MapGet("/door", () => Pages.Page<DoorPage>(new { View = new JoinView() }));
        app.MapGet("/t", () => Pages.Page<JoinPage>(new { View = new JoinView() }));
        app.MapGet("/t-wrong", () => Pages.Page<JoinPage>(new { View = new JoinView("krtm 4p7q x2h", JoinProblem.Length) }, 404));
        app.MapGet("/t/new", () => Pages.Page<StartPage>(new { View = new StartView(StartFields.Empty, [], Key) }));
        app.MapGet("/t/new-wrong", () => Pages.Page<StartPage>(new { View = NewWrong() }, 422));
        app.MapGet("/t/answer", () => Pages.Page<AnswerPage>(new { View = Answer() }));
        app.MapGet("/t/answer-again", () => Pages.Page<AnswerPage>(new { View = Answer() with { Again = true, Naming = Naming.Neither } }));
        app.MapGet("/t/answer-wrong", () => Pages.Page<AnswerPage>(new { View = AnswerWrong() }, 422));
        app.MapGet("/t/lobby", () => Pages.Page<RoomPage>(new { View = Room with { Audience = Audience.Starter, In = [], People = null, Invitation = Invitation } }));
        app.MapGet("/t/lobby-ready", () => Pages.Page<RoomPage>(new { View = Room with { Audience = Audience.StarterIn, Invitation = Invitation } }));
        app.MapGet("/t/lobby-here", () => Pages.Page<RoomPage>(new { View = Room with { Audience = Audience.Starter, In = ["Anneke"], Invitation = Invitation with { OnlyHere = true, Link = new("http://localhost:5180/t/" + Code) } } }));
        app.MapGet("/t/seat", () => Pages.Page<RoomPage>(new { View = Room }));
        app.MapGet("/t/seat-thirty", () => Pages.Page<RoomPage>(new { View = Room with { In = [.. Crowd().Take(23).Select(voice => voice.Name!), Endless[..40]], People = 30 } }));
        app.MapGet("/t/wall", () => Pages.Page<RoomPage>(new { View = Room with { Audience = Audience.Wall, Invitation = Invitation with { Wall = null } } }));
        MapReveals(app);
        foreach (var (name, notice) in new[] { ("closed", Notice.Closed), ("gone", Notice.Unknown), ("deleted", Notice.Deleted), ("full", Notice.Full), ("no-room", Notice.NoRoom), ("no-key", Notice.NoKey), ("not-starter", Notice.NotStarter) })
            app.MapGet("/t/" + name, () => Pages.Page<NoticePage>(new { View = new NoticeView(notice) }));
        app.MapGet("/t/many", () => Pages.Page<NoticePage>(new { View = new NoticeView(Notice.TooMany, 10) }, 429));
    }

    private static void MapReveals(WebApplication app)
    {
        app.MapGet("/t/five", () => Reveal(Nordwind(), Audience.StarterIn));
        app.MapGet("/t/mixed", () => Reveal(Mixed(), Audience.Seat));
        app.MapGet("/t/two", () => Reveal(Nordwind() with { Team = null, Voices = [.. Nordwind().Voices.Take(2)], Naming = Naming.Neither }, Audience.Seat));
        app.MapGet("/t/thirty", () => Reveal(Nordwind() with { Voices = Crowd() }, Audience.Seat));
        app.MapGet("/t/alike", () => Reveal(Alike(), Audience.Seat));
        app.MapGet("/t/early", () => Reveal(Early(), Audience.Seat));
        app.MapGet("/t/odd", () => Reveal(Odd(), Audience.Seat));
        app.MapGet("/t/wall-five", () => Reveal(Nordwind(), Audience.Wall));
        app.MapGet("/t/wall-neither", () => Reveal(Nordwind() with { Naming = Naming.Neither }, Audience.Wall));
        app.MapGet("/t/file", async () => Results.Content(await RevealWriter.WriteAsync(Shown(Nordwind())), "text/html; charset=utf-8"));
        app.MapGet("/t/sheet/{people:int}", (int people) => Reveal(Nordwind() with { Voices = [.. Crowd().Take(people)] }, Audience.Seat));
    }

    public static RevealView Shown(Revealed revealed) => TwoMinuteReading.Of(revealed, "Karl B.").Show(revealed, DateTimeZone.Utc);

    private static IResult Reveal(Revealed revealed, Audience audience)
    {
        var named = revealed.Naming == Naming.Neither ? revealed with { Voices = [.. revealed.Voices.Select(voice => voice with { Name = null })] } : revealed;
        return Pages.Page<RoomPage>(new { View = Room with { Audience = audience, Naming = revealed.Naming, Invitation = null, Reveal = Shown(named) } });
    }

    private static StartView NewWrong() => new(
        StartFields.Empty with { People = "40", Dilemmas = ["people", "date", "growth", "own"], OwnLeft = "the shop" },
        [Problem.NameMissing, Problem.People, Problem.Dilemmas(4), Problem.Own], Key);

    private static AnswerView Answer() => new(Head, "Karl", Naming.Names, Dilemmas(), AnswerFields.Empty, [], Key);

    private static AnswerView AnswerWrong() => Answer() with
    {
        Fields = new("Anneke", "Win the chain’s shelf space", "", false, ["left", ""], "80"),
        Problems = [Problem.StopsMissing, Problem.ChoiceMissing(1)],
    };

    private static ImmutableArray<TwoMinuteDilemma> Dilemmas() => [DilemmaSuggestions.Of("people")!, DilemmaSuggestions.Of("date")!];

    private static Voice Says(string name, string priority, string? stops, Side first, Side second, int expected) => new(name, new(priority, stops, [first, second], expected));

    private static Revealed Of(params Voice[] voices) => new(
        "Nordwind leadership", Naming.Names, Dilemmas(), [.. voices], [], Instant.FromUtc(2026, 3, 12, 13, 20), Instant.FromUtc(2026, 3, 12, 13, 32));

    public static Revealed Nordwind() => Of(
        Says("Anneke", "Win the chain’s shelves in March.", null, Side.Right, Side.Right, 80),
        Says("Jens", "Win every shelf of the chain in March.", "The trade fair in Cologne", Side.Left, Side.Left, 80),
        Says("Karl", "In March we win the chain’s shelves, all of them.", null, Side.Left, Side.Right, 100),
        Says("Petra", "We win the shelves of the chain in March.", "Visits to the small stores until April", Side.Right, Side.Left, 100),
        Says("Tomas", "In March we win the shelves of the chain.", null, Side.Right, Side.Right, 80));

    private static Revealed Mixed() => Of(
        Says("Anneke", "Be on the chain’s shelves in March, and keep 32 points of margin.", null, Side.Right, Side.Right, 80),
        Says("Jens", "Be on the chain’s shelves in March, with radio before anything else.", "The trade fair in Cologne", Side.Left, Side.Left, 80),
        Says("Karl", "Be on every shelf of the chain in March, with shoppers who ask for us.", null, Side.Left, Side.Right, 100),
        Says("Petra", "Be on the shelves of the chain in March; trade terms first.", "Visits to the small stores until April", Side.Right, Side.Left, 100),
        Says("Tomas", "Be on the chain’s shelves in March without overfilling our warehouse.", null, Side.Right, Side.Right, 80));

    private static Revealed Alike() => Of(
        [.. new[] { "Ada", "Bo", "Cem", "Dana" }.Select(name => Says(name, "One desk answers every shipping client within a day.", "Private clients", Side.Left, Side.Right, 60))]);

    private static Revealed Early() => Of(
        Says("Aylin", "Repeat purchases in the launch region.", "Austria", Side.Left, Side.Left, 40),
        Says("Ben", "Every fourth household buys again within six weeks.", "Denmark", Side.Left, Side.Left, 60));

    private static Revealed Odd() => Of(
        Says("<b>Mallory</b>", "<script>alert(1)</script> &amp; then we ship", "<i>everything</i>", Side.Left, Side.Right, 0),
        Says(Endless[..40], Endless + Endless + Endless[..60], Endless, Side.Left, Side.Left, 20),
        Says("شيرين", "أهم شيء الآن هو أن يكون منتجنا على كل رف قبل مارس.", null, Side.Right, Side.Left, 100),
        Says("李雷", "先把货架填满。", "其他一切", Side.Right, Side.Left, 60));

    private static ImmutableArray<Voice> Crowd()
    {
        string[] names = ["Ada", "Bo", "Cem", "Dana", "Emil", "Femke", "Goran", "Hanna", "Ines", "Jonas", "Kofi", "Lene", "Mira", "Nils", "Olga", "Pia", "Quentin", "Rosa", "Sven", "Tove", "Uwe", "Vera", "Wim", "Xenia", "Yara", "Zeno", "Zita", "Zoran", "Zsofia", "Zuri"];
        var voices = Nordwind().Voices;
        return [.. names.Select((name, at) => voices[at % voices.Length] with { Name = name })];
    }
}
