using System.Globalization;
using Houselights.App.Alignment.TwoMinutes;
using Houselights.Core.Alignment.TwoMinutes;

namespace Houselights.App.Casualty;

/// <summary>
/// The process that a test kills while lights go on: six rooms start tests of three people, answer and reveal as fast as they can,
/// and print a line for each answer that they got: code, starter's key, seat's key or a dash, whether the lights are on, full stop.
/// </summary>
public static class RevealUntilKilled
{
    /// <summary>People of each test.</summary>
    public const int People = 3;

    private const int Rooms = 6;

    public static async Task<int> Run(string path)
    {
        await using var house = Household.Open(path, TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, Rooms).Select(_ => Meet(house.TwoMinuteTests)));
        return 1;
    }

    /// <summary>What the person with this number answers.</summary>
    public static AnswerToTest Answer(string code, int number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Person {(char)('A' + number)}"), $"{code} {number}", null, [Side.Left], 60);

    private static async Task Meet(TwoMinuteTests tests)
    {
        while (true)
        {
            var outcome = await tests.Start(new("Starter", null, People, Naming.Names, [new("Which?", "This", "That")]), null);
            if (outcome is not Done<StartedTest> { Value: var test }) return;   // as many as a server keeps
            await Say($"{test.Code} {test.StarterKey} - False .\n");
            await Task.WhenAll(Enumerable.Range(0, People).Select(async number =>
            {
                var answered = ((Done<Answered>)await tests.Answer(test.Code, Keys.None, Answer(test.Code, number), null)).Value;
                await Say($"{test.Code} {test.StarterKey} {answered.SeatKey} {answered.Opened} .\n");
            }));
        }
    }

    private static async Task Say(string line)
    {
        await Console.Out.WriteAsync(line);
        await Console.Out.FlushAsync();
    }
}
