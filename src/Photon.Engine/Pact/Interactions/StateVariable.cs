namespace Photon.Engine.Pact.Interactions;

/// <summary>Names of values that a provider's state gives, as they stand between <c>${</c> and <c>}</c>.</summary>
internal static class StateVariable
{
    /// <summary>Letters, digits and underscores of a name; others become underscores.</summary>
    public static string Named(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    public static bool IsName(string name) => name.Length > 0 && Named(name) == name;
}
