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

    private static readonly Option<bool> Demo = new("--demo") { Description = "Load the example plans, each looked at from the day on which its story is told. Nobody signs in: everything belongs to who sits at this machine." };

    private static readonly Option<string?> FrontDoor = new("--front-door")
    {
        Description = "An address that other machines may reach, such as http://0.0.0.0:5181, behind a proxy that speaks https: everything, for who signs in. With --demo two-minute tests alone.",
    };

    private static readonly Option<string?> PublicAddress = new("--public-address")
    {
        Description = "What links in mails and QR codes begin with, such as https://house.example.org; by default the address in the starter's browser, and no links in mails to others.",
    };

    private static readonly Option<string?> Proxy = new("--proxy")
    {
        Description = "The IP address of a proxy before the front door. Its X-Forwarded-For and X-Forwarded-Proto are believed, and nobody else's.",
    };

    private static readonly Option<string?> MailHost = new("--mail-host") { Description = "The mail server that letters are handed to, encrypted by STARTTLS. Without one nothing is mailed." };

    private static readonly Option<int> MailPort = new("--mail-port") { Description = "Its port.", DefaultValueFactory = _ => 587 };

    private static readonly Option<string?> MailFrom = new("--mail-from") { Description = "Who letters come from, such as house@example.org." };

    private static readonly Option<string?> MailUser = new("--mail-user") { Description = "Who signs in at the mail server; by default nobody." };

    private static readonly Option<string?> MailPasswordFile = new("--mail-password-file") { Description = "A file whose first line is the password for it." };

    public static Command Create()
    {
        var command = new Command("serve", "Serves the pages on this machine until it is stopped with Ctrl+C.")
        {
            Data, Urls, FrontDoor, PublicAddress, Proxy, Demo, MailHost, MailPort, MailFrom, MailUser, MailPasswordFile,
        };
        command.SetAction((arguments, cancel) => Serving.Run(
            arguments.GetValue(Data), arguments.GetValue(Demo),
            new(arguments.GetValue(Urls)!, arguments.GetValue(FrontDoor), arguments.GetValue(PublicAddress), arguments.GetValue(Proxy)),
            new(arguments.GetValue(MailHost), arguments.GetValue(MailPort), arguments.GetValue(MailFrom), arguments.GetValue(MailUser), arguments.GetValue(MailPasswordFile)), cancel));
        return command;
    }
}
