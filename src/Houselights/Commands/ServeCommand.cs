using System.CommandLine;

namespace Houselights.Commands;

/// <summary><c>houselights serve</c>: the pages, on this machine.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Data = new("--data") { Description = "The directory that holds the database; by default one below your own application data." };

    private static readonly Option<string[]> Urls = new("--urls")
    {
        Description = "Loopback addresses to listen on.",
        DefaultValueFactory = _ => ["http://localhost:5180"],
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> Demo = new("--demo") { Description = "Load the example plans, each looked at from the day on which its story is told." };

    public static Command Create()
    {
        var command = new Command("serve", "Serves the pages on this machine until it is stopped with Ctrl+C.") { Data, Urls, Demo };
        command.SetAction((arguments, cancel) => Serving.Run(arguments.GetValue(Data), arguments.GetValue(Urls)!, arguments.GetValue(Demo), cancel));
        return command;
    }
}
