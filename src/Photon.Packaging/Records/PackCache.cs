namespace Photon.Packaging.Records;

/// <summary>How much of the work a pack could leave out.</summary>
/// <param name="Hits">Files whose compressed form was kept from an earlier pack.</param>
/// <param name="Misses">Files that were compressed.</param>
public sealed record PackCache(int Hits, int Misses)
{
    public static PackCache None { get; } = new(0, 0);
}
