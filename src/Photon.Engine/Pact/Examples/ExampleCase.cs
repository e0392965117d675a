using Photon.Engine.Model;

namespace Photon.Engine.Pact.Examples;

/// <summary>One interaction to be: an operation, the name of its examples, and the answer.</summary>
/// <param name="Name">The examples' name, or null.</param>
/// <param name="Content">Null for an answer without content.</param>
/// <param name="Example">Of the content; null without content.</param>
/// <param name="IsMain">Whether the answer is the operation's first success.</param>
internal sealed record ExampleCase(
    ApiOperation Operation, string? Name, ApiResponse Response, ApiContent? Content, ApiExample? Example, bool IsMain);
