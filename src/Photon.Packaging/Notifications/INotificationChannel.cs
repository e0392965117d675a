namespace Photon.Packaging.Notifications;

/// <summary>A way to tell somebody of a build.</summary>
internal interface INotificationChannel
{
    /// <summary>As photon.toml calls it: <c>slack</c>.</summary>
    string Name { get; }

    /// <summary>Where it goes, as far as everybody may know it: <c>https://hooks.example</c>.</summary>
    string Place { get; }

    /// <exception cref="NotificationException">It can't be sent, or was refused.</exception>
    /// <exception cref="HttpRequestException">The other side was not reached.</exception>
    /// <exception cref="IOException">Likewise.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">Likewise.</exception>
    /// <exception cref="System.Security.Authentication.AuthenticationException">The other side is not who it should be.</exception>
    Task SendAsync(BuildEvent build, CancellationToken cancellation);
}
