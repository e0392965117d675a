namespace Photon.Runtime;

/// <summary>How a field of a form is sent.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Style">How a value of several parts is spread.</param>
/// <param name="Explode">Whether each part has a field of its own.</param>
internal sealed record FormFieldStyle(string Name, WireStyle Style, bool Explode);
