namespace Photon.Runtime;

/// <summary>What is wrong with a request.</summary>
/// <param name="Place"><c>path</c>, <c>query</c>, <c>header</c>, <c>cookie</c>; null for the body.</param>
/// <param name="Name">The parameter's name; null for the body.</param>
/// <param name="Pointer">Where inside the value.</param>
/// <param name="Detail">What is wrong.</param>
internal readonly record struct BindingError(string? Place, string? Name, string Pointer, string Detail);
