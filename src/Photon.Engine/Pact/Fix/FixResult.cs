using Photon.Engine.Diagnostics;

namespace Photon.Engine.Pact.Fix;

/// <summary>A contract with the examples that it lacked.</summary>
/// <param name="Text">The whole new text; the old one where nothing was to do.</param>
/// <param name="Edits">What was put in, in the order of the text.</param>
public sealed record FixResult(string Text, IReadOnlyList<FixEdit> Edits);

/// <summary>Text that is put into a contract.</summary>
/// <param name="Offset">In bytes of the old text.</param>
/// <param name="Place">The same as a place: behind which the new text stands.</param>
/// <param name="What">What got its example: <c>application/json of the 200 answer of getProduct</c>.</param>
public sealed record FixEdit(int Offset, string Text, Location Place, string What);
