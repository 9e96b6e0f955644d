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

    private static readonly Option<string?> FrontDoor = new("--front-door")
    {
        Description = "An address that other machines may reach, such as http://0.0.0.0:5181: two-minute tests are answered there, and nothing else.",
    };

    private static readonly Option<string?> PublicAddress = new("--public-address")
    {
        Description = "What links and QR codes of two-minute tests begin with, such as https://test.example.org; by default the address in the starter's browser.",
    };

    private static readonly Option<string?> Proxy = new("--proxy")
    {
        Description = "The IP address of a proxy before the front door. Its X-Forwarded-For and X-Forwarded-Proto are believed, and nobody else's.",
    };

    public static Command Create()
    {
        var command = new Command("serve", "Serves the pages on this machine until it is stopped with Ctrl+C.") { Data, Urls, FrontDoor, PublicAddress, Proxy, Demo };
        command.SetAction((arguments, cancel) => Serving.Run(
            arguments.GetValue(Data), arguments.GetValue(Demo),
            new(arguments.GetValue(Urls)!, arguments.GetValue(FrontDoor), arguments.GetValue(PublicAddress), arguments.GetValue(Proxy)), cancel));
        return command;
    }
}
