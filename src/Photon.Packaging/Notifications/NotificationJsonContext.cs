using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Photon.Packaging.Notifications;

/// <summary>Writes bodies without reflection.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class NotificationJsonContext : JsonSerializerContext;
