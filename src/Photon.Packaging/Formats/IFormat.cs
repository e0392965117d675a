namespace Photon.Packaging.Formats;

/// <summary>A shape that a deliverable can have. A new one is one class, named in <see cref="FormatTable"/>.</summary>
public interface IFormat
{
    /// <summary>What <c>PhotonFormat</c> names it: <c>zip</c>.</summary>
    string Name { get; }

    /// <summary>Gives the deliverable its shape. Problems are reported to the workshop; null where they leave nothing to deliver.</summary>
    Packed? Pack(Deliverable deliverable, Workshop workshop);
}
