using Houselights.App.Storage;
using Houselights.App.Tests.Alignment.TwoMinutes;

namespace Houselights.App.Tests.Storage;

public class DeploymentKeyTests
{
    [Fact]
    public async Task A_key_is_made_once_for_the_owner_alone()
    {
        await using var house = House.Open();
        var before = await File.ReadAllTextAsync(FileOf(house));
        await house.Stop();
        await using var again = House.Open(house.Path);

        Assert.Equal(before, await File.ReadAllTextAsync(FileOf(again)));
        Assert.Equal(65, before.Length);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FileOf(again)));
        Assert.False(File.Exists(FileOf(again) + ".new"));
    }

    [Fact]
    public async Task A_key_that_others_can_read_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "File modes are those of Unix.");
        await using var house = House.Open();
        await house.Stop();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(FileOf(house), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Assert.Contains("chmod 600", Refused(house), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_key_is_made_anew_only_while_nothing_is_sealed()
    {
        await using var house = House.Open();
        await house.Stop();
        File.Delete(FileOf(house));
        await using var empty = House.Open(house.Path);
        await empty.TwoMinuteTests.Start(Samples.Asked(), null);
        await empty.Stop();
        File.Delete(FileOf(house));

        Assert.Contains("is missing", Refused(house), StringComparison.Ordinal);
        Assert.False(File.Exists(FileOf(house)));
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000\n", "is not the key")]
    [InlineData("not a key\n", "holds no key")]
    [InlineData("", "holds no key")]
    public async Task Another_key_is_refused(string content, string because)
    {
        await using var house = House.Open();
        await house.TwoMinuteTests.Start(Samples.Asked(), null);
        await house.Stop();
        await File.WriteAllTextAsync(FileOf(house), content);

        Assert.Contains(because, Refused(house), StringComparison.Ordinal);
    }

    private static string Refused(House house) => Assert.Throws<StorageException>(() => Household.Open(house.Path, house.Clock)).Message;

    private static string FileOf(House house) => Path.Combine(house.Path, DeploymentKey.FileName);
}
