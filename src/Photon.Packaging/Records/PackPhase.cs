namespace Photon.Packaging.Records;

/// <summary>A step of a pack.</summary>
/// <param name="Name"><c>read</c>, <c>stage</c>, <c>commit</c> and the like.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record PackPhase(string Name, double Milliseconds);
