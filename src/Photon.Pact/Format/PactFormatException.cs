using Photon.Engine.Diagnostics;

namespace Photon.Pact.Format;

/// <summary>A pact file that can't be read; the message says where and why, one diagnostic in a line.</summary>
public sealed class PactFormatException : Exception
{
    public PactFormatException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics.Select(d => d.ToString()))) => Diagnostics = diagnostics;

    public PactFormatException()
        : this([])
    {
    }

    public PactFormatException(string message)
        : base(message)
    {
    }

    public PactFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public IReadOnlyList<Diagnostic> Diagnostics { get; } = [];
}
