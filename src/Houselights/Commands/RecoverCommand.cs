using System.CommandLine;

namespace Houselights.Commands;

/// <summary><c>houselights recover</c>: a link that sets a new password, for who has lost theirs where nothing is mailed.</summary>
internal static class RecoverCommand
{
    private static readonly Option<string?> Data = new("--data") { Description = "The server’s data directory; by default one below your own application data." };

    private static readonly Option<string> Mail = new("--mail") { Description = "The account’s mail address.", Required = true };

    private static readonly Option<string> Address = new("--public-address")
    {
        Description = "What the link begins with, such as https://house.example.org.",
        DefaultValueFactory = _ => "http://localhost:5180",
    };

    public static Command Create()
    {
        var command = new Command("recover", "Prints a link that sets a new password for an account, once, within an hour. The server may run meanwhile.") { Data, Mail, Address };
        command.SetAction((arguments, cancel) => Recovering.Run(arguments.GetValue(Data), arguments.GetValue(Mail)!, arguments.GetValue(Address)!, cancel));
        return command;
    }
}
