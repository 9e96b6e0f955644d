using System.CommandLine;
using Houselights.Commands;

var root = new RootCommand("Tells a leadership team whether it is aligned or has only agreed.")
{
    CheckCommand.Create(),
    ExplainCommand.Create(),
    DiffCommand.Create(),
    AgreeCommand.Create(),
    DriftCommand.Create(),
    ForecastCommand.Create(),
    ConflictsCommand.Create(),
    VerifyCertificateCommand.Create(),
    OnePageCommand.Create(),
    SchemaCommand.Create(),
    ServeCommand.Create(),
    RecoverCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
