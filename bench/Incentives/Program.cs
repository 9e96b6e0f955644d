using System.Globalization;
using Houselights.Bench.Incentives;

// `incentives`, or `incentives report`, measures every pair of units beside GLPK and writes bench/incentives.md; `incentives once THREADS` times ours alone, `incentives scan` looks at every pair of a company of 200 units, `incentives page` edits and asks for the page.
return args switch
{
    [] or ["report"] => Report.Write(),
    ["scan"] => Scanned(),
    ["page"] => await Served(),
    ["once", var threads] => Once(int.Parse(threads, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("incentives [report] | scan | page | once THREADS");
    return 2;
}

static int Scanned()
{
    Console.WriteLine(Scan.Line());
    return 0;
}

static async Task<int> Served()
{
    Console.Write(await Page.Lines());
    return 0;
}

// Compiled by the first passes, as GLPK is before it starts.
static int Once(int threads)
{
    var pairs = new Pairs();
    for (var pass = 0; pass < 5; pass++) pairs.Solve(threads);
    Console.WriteLine(pairs.Solve(threads).Line());
    return 0;
}
