using Houselights.Bench.Organisation;

// Organisation loads a server in a process of its own over HTTP: `report` does, and writes bench/organisation.md; `serve DIRECTORY` is the server.
return args switch
{
    [] or ["report", ..] => await Report.Write(),
    ["serve", var directory] => await Served.Run(directory),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("organisation report | serve DIRECTORY");
    return 2;
}
