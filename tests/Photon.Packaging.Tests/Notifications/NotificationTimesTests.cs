using Photon.Engine.Diagnostics;
using Photon.Packaging.Notifications;
using Photon.Packaging.Reports;
using Photon.Packaging.Tests.Reports;

namespace Photon.Packaging.Tests.Notifications;

public sealed class NotificationTimesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("photon-outcome-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("", "succeeded failed fixed broken")]
    [InlineData("success", "succeeded fixed")]
    [InlineData("failure", "failed broken")]
    [InlineData("change", "fixed broken")]
    [InlineData("failure; CHANGE ", "failed fixed broken")]
    [InlineData("never", "")]
    public void BuildsAreThoseThatWereAskedFor(string on, string expected)
    {
        var times = NotificationTimes.Parse(on.Split(';'), NotificationTestCase.Place, new DiagnosticBag());
        BuildEvent[] all =
        [
            Ended(BuildOutcome.Success, BuildOutcome.Success), Ended(BuildOutcome.Failure, null),
            Ended(BuildOutcome.Success, BuildOutcome.Failure), Ended(BuildOutcome.Failure, BuildOutcome.Success),
        ];
        Assert.Equal(expected, string.Join(' ', all.Where(times.Include).Select(build => build.Name["build.".Length..])));
    }

    [Fact]
    public void UnknownWordIsAWarningThatNamesTheNearest()
    {
        var diagnostics = new DiagnosticBag();
        NotificationTimes.Parse(["fail", "sucess"], NotificationTestCase.Place, diagnostics);
        var said = diagnostics.ToSortedList();
        Assert.All(said, d => Assert.Equal(Codes.UnknownNotificationTime, d.Rule));
        Assert.EndsWith("Did you mean 'success'?", said[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BuildOutcome.Success)]
    [InlineData(BuildOutcome.Failure)]
    public void OutcomeIsKept(BuildOutcome outcome)
    {
        var file = new OutcomeFile(Path.Combine(folder.FullName, "obj", "outcome"));
        Assert.Null(file.Read());
        file.Write(outcome, new DiagnosticBag());
        Assert.Equal(outcome, file.Read());
    }

    [Fact]
    public void BrokenOutcomeIsNone()
    {
        var path = Path.Combine(folder.FullName, "outcome");
        File.WriteAllText(path, "perhaps");
        Assert.Null(new OutcomeFile(path).Read());
        Assert.Null(new OutcomeFile("").Read());
    }

    [Fact]
    public void OutcomeThatCannotBeKeptIsAWarning()
    {
        var file = Path.Combine(folder.FullName, "file");
        File.WriteAllText(file, "");
        var diagnostics = new DiagnosticBag();
        new OutcomeFile(Path.Combine(file, "outcome")).Write(BuildOutcome.Success, diagnostics);
        Assert.Equal(Codes.OutcomeNotKept, Assert.Single(diagnostics.ToSortedList()).Rule);
    }

    private static BuildEvent Ended(BuildOutcome outcome, BuildOutcome? before) => new(Builds.Report with { Outcome = outcome }, before);
}
