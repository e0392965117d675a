using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using Photon.Engine.Diagnostics;

namespace Photon.Packaging.Notifications;

/// <summary>Tells everybody of a build at the same time. What fails is a warning; nobody waits longer than the time limit.</summary>
/// <param name="settings">Who is told.</param>
/// <param name="location">Where the user wrote that: photon.toml.</param>
/// <param name="clock">For signatures and the dates of mails.</param>
public sealed class Notifier(NotificationSettings settings, Location location, TimeProvider clock)
{
    /// <returns>What went wrong.</returns>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public async Task<IReadOnlyList<Diagnostic>> SendAsync(BuildEvent build, CancellationToken cancellation)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, SslOptions = Tls.Options(settings.ExtraRoots) };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        var problems = new DiagnosticBag();
        var channels = new ChannelFactory(settings, new HttpPost(client), clock).Create((name, reason) => problems.Report(Codes.NotificationNotUsable, location, name, reason));
        var sent = await Task.WhenAll(channels.Select(channel => SendAsync(channel, build, cancellation)));
        foreach (var problem in sent.OfType<Diagnostic>())
            problems.Add(problem);
        return problems.ToSortedList();
    }

    private async Task<Diagnostic?> SendAsync(INotificationChannel channel, BuildEvent build, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(settings.Timeout);
        try
        {
            await channel.SendAsync(build, limited.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            var seconds = settings.Timeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
            return Diagnostic.Create(Codes.NotificationTimedOut, location, channel.Name, channel.Place, seconds);
        }
        catch (NotificationException e)
        {
            return e.Rule == Codes.NotificationRefused
                ? Diagnostic.Create(e.Rule, location, channel.Name, channel.Place, e.Message)
                : Diagnostic.Create(e.Rule, location, channel.Name, e.Message);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or AuthenticationException && !cancellation.IsCancellationRequested)
        {
            return Diagnostic.Create(Codes.NotificationUnreachable, location, channel.Name, channel.Place, Reason(e));
        }
    }

    /// <summary>The innermost message: the outer ones only say that there is one.</summary>
    private static string Reason(Exception e)
    {
        while (e.InnerException is { } inner)
            e = inner;
        return e.Message;
    }
}
