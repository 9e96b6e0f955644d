namespace Houselights.Bench.Calibration;

/// <summary>A leadership team and what it would answer: people are numbers, the leader is 0; things to choose are numbers, 0 is what was decided.</summary>
/// <remarks>
/// Healthy: wishes with a mean rank correlation of .5, or in one of five teams two camps that a decision settled; one answer in ten is a
/// slip; one person in ten is away (nobody where theatre is planted); hands and private answers are 3 to 5 of 5, mostly the same; one in five has a reservation, and in most
/// cases has said it. These figures are assumptions, and the table is as good as they are.
/// </remarks>
internal sealed class Team
{
    public const int Dropped = 2;
    public const int DilemmasOfFirst = 3;

    private const double Slip = 0.1, Away = 0.1, Reserved = 0.2, Voiced = 0.7;

    private readonly Random random;

    public Team(Theatre theatre, int leaders, int priorities, int seed)
    {
        (Theatre, Leaders, Priorities) = (theatre, leaders, priorities);
        random = new Random(seed);
        FunctionOf = Functions();
        IsAway = [.. Enumerable.Range(0, leaders).Select(person => IsHealthy && person != 0 && leaders > 4 && random.NextDouble() < Away)];
        Present = [.. Enumerable.Range(0, leaders).Where(person => !IsAway[person])];
        IsSilent = [.. Enumerable.Range(0, leaders).Select(person => theatre == Theatre.Silence && person != 0 && Array.IndexOf(Present, person) % 3 == 2)];
        Wishes = [.. Enumerable.Range(0, leaders).Select(_ => Array.Empty<int>())];
        Wish();
        Tops = [.. Enumerable.Range(0, leaders).Select(Top)];
        Dilemmas = [.. Enumerable.Range(0, leaders).Select(person => Enumerable.Range(0, DilemmasOfFirst + 1).Select(dilemma => FollowsKey(person, dilemma)).ToArray())];
        Ballots = [.. Enumerable.Range(0, leaders).Select(_ => IsHealthy ? Pick(0.6, 0.33) : Pick(0.7, 0.3))];
        Commits = [.. Enumerable.Range(0, leaders).Select(person => Commit(Ballots[person]))];
        Reservation = [.. Enumerable.Range(0, leaders).Select(Reserve)];
        UnitFollows = [.. Enumerable.Range(0, 5).Select(_ => (theatre == Theatre.DriftAtALayer) != (random.NextDouble() >= Slip))];
    }

    public Theatre Theatre { get; }

    public int Leaders { get; }

    public int Priorities { get; }

    public int Items => Priorities + Dropped;

    /// <summary>Nothing is planted.</summary>
    private bool IsHealthy => Theatre is Theatre.None or Theatre.Undecided;

    /// <summary>Whether anything was decided yet.</summary>
    public bool IsDecided => Theatre != Theatre.Undecided;

    /// <summary>Whether somebody confirmed a loss.</summary>
    public bool IsSettled => Theatre is not (Theatre.TwoCamps or Theatre.Noise or Theatre.NoiseOfWishes or Theatre.FunctionsApart);

    /// <summary>The function of each; −1 for the leader and the integrator.</summary>
    public int[] FunctionOf { get; }

    public bool[] IsAway { get; }

    public bool[] IsSilent { get; }

    public int[] Present { get; }

    /// <summary>Those who answered in private.</summary>
    public IEnumerable<int> Answering => Present.Where(person => !IsSilent[person]);

    /// <summary>What each would choose, in order.</summary>
    public int[][] Wishes { get; }

    /// <summary>What each says was decided first.</summary>
    public int[] Tops { get; }

    /// <summary>Whether each answers each dilemma as the leader means it.</summary>
    public bool[][] Dilemmas { get; }

    public int[] Ballots { get; }

    public int[] Commits { get; }

    /// <summary>Null for none, true for one that was said aloud, false for one that wasn't.</summary>
    public bool?[] Reservation { get; }

    public bool[] UnitFollows { get; }

    private int[] Functions()
    {
        var functions = new int[Leaders];
        var first = Leaders > 5 ? 2 : 1;
        for (var person = 0; person < first; person++) functions[person] = -1;
        var size = Theatre == Theatre.FunctionsApart ? 2 : 1;
        for (int person = first, function = 0; person < Leaders; function++)
        {
            var of = size + (random.NextDouble() < 0.5 ? 1 : 0);
            if (Leaders - person - of == 1 && size == 2) of++;
            for (var i = 0; i < of && person < Leaders; i++) functions[person++] = function;
        }

        return functions;
    }

    private void Wish()
    {
        var common = Drawn(1);
        var other = Theatre == Theatre.TwoCamps || (Theatre == Theatre.None && random.NextDouble() < 0.2);
        var mine = Enumerable.Range(0, Leaders).Select(_ => Drawn(1)).ToArray();
        var camps = Enumerable.Range(0, Leaders).OrderBy(_ => random.Next()).ToArray();
        for (var person = 0; person < Leaders; person++)
        {
            var group = Theatre == Theatre.FunctionsApart ? mine[Math.Max(0, FunctionOf[person])] : other && camps[person] % 2 == 1 ? [.. common.Select(worth => -worth)] : common;
            var share = Theatre switch { Theatre.Noise or Theatre.NoiseOfWishes => 0, Theatre.TwoCamps or Theatre.FunctionsApart => 0.9, _ when other => 0.9, _ => 0.53 };
            var own = Drawn(Math.Sqrt(1 - share));
            var worth = group.Select((each, item) => (Math.Sqrt(share) * each) + own[item]).ToArray();
            Wishes[person] = [.. Enumerable.Range(0, Items).OrderByDescending(item => worth[item])];
        }
    }

    private double[] Drawn(double deviation) => [.. Enumerable.Range(0, Items).Select(_ => deviation * Normal())];

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private int Top(int person)
    {
        var at = Array.IndexOf(Present, person);
        var heard = Theatre switch { Theatre.TwoThingsHeard => at % 2, Theatre.ThreeThingsHeard => at % 3, Theatre.Noise => OwnWish(person), _ => 0 };
        return random.NextDouble() < Slip ? (heard + 1 + random.Next(Priorities - 1)) % Priorities : Math.Max(0, heard);
    }

    private int OwnWish(int person) => Array.Find(Wishes[person], item => item < Priorities);

    private bool FollowsKey(int person, int dilemma)
    {
        var meant = Theatre != Theatre.OtherMeaning || dilemma >= DilemmasOfFirst || Array.IndexOf(Present, person) % 2 == 0;
        return random.NextDouble() < Slip ? !meant : meant;
    }

    private int Pick(double five, double four) => random.NextDouble() switch { var u when u < five => 5, var u when u < five + four => 4, _ => 3 };

    private int Commit(int ballot) => Theatre == Theatre.PrivateNo
        ? random.NextDouble() switch { < 0.25 => 1, < 0.65 => 2, < 0.9 => 3, _ => 4 }
        : random.NextDouble() switch { < 0.7 => ballot, < 0.95 => Math.Max(3, ballot - 1), _ => 2 };

    private bool? Reserve(int person) => Theatre == Theatre.UnsaidReservations
        ? random.NextDouble() < 0.9 ? false : null
        : random.NextDouble() < Reserved ? random.NextDouble() < Voiced : null;
}
