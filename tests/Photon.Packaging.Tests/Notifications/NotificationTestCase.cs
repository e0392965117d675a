using System.Security.Cryptography.X509Certificates;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Notifications;
using Photon.Packaging.Reports;
using Photon.Packaging.Tests.Reports;

namespace Photon.Packaging.Tests.Notifications;

/// <summary>What tests of notifications begin with.</summary>
public abstract class NotificationTestCase : IDisposable
{
    internal static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 31, 52, TimeSpan.Zero);

    internal static readonly Location Place = new("photon.toml", 0, 0);

    private readonly Lazy<X509Certificate2> certificate = new(TestCertificate.Create);

    internal X509Certificate2 Certificate => certificate.Value;

    internal static BuildEvent Fixed => new(Builds.Report, BuildOutcome.Failure);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The problem of a notification, and what must not be in it.</summary>
    internal static async Task<Diagnostic> ProblemAsync(NotificationSettings settings, BuildEvent? build = null)
    {
        var problem = Assert.Single(await SendAsync(settings, build));
        Assert.Equal((Severity.Warning, Place), (problem.Severity, problem.Location));
        Assert.DoesNotContain("TOPSECRET", problem.Message, StringComparison.Ordinal);
        return problem;
    }

    internal static Task<IReadOnlyList<Diagnostic>> SendAsync(NotificationSettings settings, BuildEvent? build = null) =>
        new Notifier(settings, Place, new FixedClock(Now)).SendAsync(build ?? Fixed, TestContext.Current.CancellationToken);

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && certificate.IsValueCreated)
            certificate.Value.Dispose();
    }

    internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
