using Photon.Engine.Diagnostics;

namespace Photon.Toml.Config;

/// <summary>A command of <c>build.hooks</c>.</summary>
/// <param name="Run">The command line, or the path of a script.</param>
/// <param name="Name">What messages call it; the command where nothing else is said.</param>
/// <param name="Timeout">How long it may run; null for as long as it likes.</param>
/// <param name="Location">Where it stands.</param>
public sealed record Hook(string Run, string Name, TimeSpan? Timeout, Location Location);
