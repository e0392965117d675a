using System.Diagnostics.CodeAnalysis;
using Photon.Engine.Diagnostics;

namespace Photon.Packaging.Notifications;

/// <summary>Why a notification was not delivered, though the other side was reached.</summary>
/// <param name="rule">The kind of problem: <see cref="Codes.NotificationRefused"/> or <see cref="Codes.NotificationNotUsable"/>.</param>
/// <param name="reason">The answer, or what stands in the way.</param>
[SuppressMessage("Design", "CA1032", Justification = "It is thrown with a reason and caught here alone.")]
internal sealed class NotificationException(DiagnosticRule rule, string reason) : IOException(reason)
{
    public DiagnosticRule Rule => rule;

    public static NotificationException Refused(string answer) => new(Codes.NotificationRefused, answer);

    public static NotificationException NotUsable(string reason) => new(Codes.NotificationNotUsable, reason);
}
