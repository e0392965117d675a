namespace Photon.Pact.Hosting;

/// <summary>A state can't be brought about as the pact asks for it; the message says why.</summary>
public sealed class PactStateException : Exception
{
    public PactStateException()
    {
    }

    public PactStateException(string message)
        : base(message)
    {
    }

    public PactStateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
