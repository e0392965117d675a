namespace Photon.Tasks.Hooks;

/// <summary>A hook that is a script with arguments: <c>scripts/publish.js --fast</c>.</summary>
/// <param name="Path">Relative to photon.toml's folder, or absolute; with slashes.</param>
internal sealed record HookScript(string Path, ScriptKind Kind, IReadOnlyList<string> Arguments);
