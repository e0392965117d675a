namespace Photon.Engine.Pact.Format;

/// <summary>
/// A value that the provider's state may give: <c>Bearer ${token}</c>. What the state does not give stays as the interaction has it.
/// </summary>
/// <param name="Place">Path, query or header.</param>
/// <param name="Name">The parameter's or header's; empty for the path.</param>
/// <param name="Expression">A text with <c>${names}</c>.</param>
public sealed record PactGenerator(RulePlace Place, string Name, string Expression);
