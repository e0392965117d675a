namespace Photon.Pact.Hosting;

/// <summary>The app to verify did not start, or does not answer; the message says why.</summary>
public sealed class PactAppException : Exception
{
    public PactAppException()
    {
    }

    public PactAppException(string message)
        : base(message)
    {
    }

    public PactAppException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
