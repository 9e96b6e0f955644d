using Houselights.Bench.TwoMinutes;

// TwoMinutes loads a server in a process of its own over HTTP: `report` does, and writes bench/two-minutes.md; `serve DIRECTORY` is the server.
return args switch
{
    [] or ["report", ..] => await Report.Write(),
    ["serve", var directory] => await Served.Run(directory),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("twominutes report | serve DIRECTORY");
    return 2;
}
