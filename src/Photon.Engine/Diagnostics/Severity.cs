namespace Photon.Engine.Diagnostics;

/// <summary>How bad a <see cref="Diagnostic"/> is. An error stops the files of its contract from being written.</summary>
public enum Severity
{
    /// <summary>Worth saying, and no warning.</summary>
    Message,
    Warning,
    Error,
}
