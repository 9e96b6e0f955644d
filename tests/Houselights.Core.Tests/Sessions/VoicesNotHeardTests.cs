using Houselights.Core.Checks.Rhythm;
using Houselights.Core.Tests.Baseline;

namespace Houselights.Core.Tests.Sessions;

/// <summary>How often chance alone has a session reported whose people were heard alike: the rate that the check's page states.</summary>
public class VoicesNotHeardTests
{
    [Theory]
    [InlineData(5, 2, 0.04, 0.1)]
    [InlineData(5, 4, 0.2, 0.3)]
    [InlineData(12, 2, 0, 0.03)]
    public void Small_groups_that_were_heard_alike_are_a_point_apart_as_often_as_the_page_says(int people, int groups, double least, double most) =>
        Assert.InRange(Crowd.Reported(new VoicesNotHeard(), 300, crowd => Session(crowd, people, groups)), least, most);

    private static string Session(Crowd crowd, int people, int groups)
    {
        var answers = Enumerable.Range(0, groups).Select(_ => crowd.Answers(people, 3.8, 1)).ToArray();
        return $"sessions: [ {{ id: s, feedback: {{ scale: 5, heard: {Crowd.Sample([.. answers.SelectMany(each => each)])}, groups: [ "
            + string.Join(", ", answers.Select((each, at) => $"{{ group: g{at}, heard: {Crowd.Sample(each)} }}")) + " ] } } ]\n";
    }
}
