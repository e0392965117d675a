namespace Photon.Runtime;

/// <summary>One broken constraint.</summary>
/// <param name="Pointer">Where, as a JSON pointer in a URI fragment (RFC 6901, section 6): <c>#/lines/0/price</c>.</param>
/// <param name="Detail">What is wrong, such as "must be at least 1".</param>
internal readonly record struct RuleError(string Pointer, string Detail);
