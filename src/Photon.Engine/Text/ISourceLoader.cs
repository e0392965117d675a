namespace Photon.Engine.Text;

/// <summary>Lends the texts of files that a contract refers to. The caller decides what may be read.</summary>
public interface ISourceLoader
{
    /// <summary>Loads what <paramref name="reference"/> (the part of a <c>$ref</c> before <c>#</c>, URI-decoded) names, seen from <paramref name="from"/>.</summary>
    SourceLoad Load(string reference, SourceText from);
}

/// <summary>What a loader answers: a text, or why there is none.</summary>
/// <param name="Outcome">What happened.</param>
/// <param name="Text">The text where <paramref name="Outcome"/> is <see cref="SourceOutcome.Loaded"/>.</param>
/// <param name="Path">The path (or URL) that was meant, for the message and the inputs of the build.</param>
public readonly record struct SourceLoad(SourceOutcome Outcome, SourceText? Text, string Path);

public enum SourceOutcome
{
    Loaded,
    Missing,

    /// <summary>Outside the folder tree of the project, also through a symbolic link.</summary>
    Outside,

    /// <summary>An http(s) address without <c>PhotonAllowRemoteReferences</c>.</summary>
    RemoteRefused,
    Unreadable,
    TooLarge,
}
