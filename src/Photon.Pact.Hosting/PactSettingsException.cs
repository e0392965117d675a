namespace Photon.Pact.Hosting;

/// <summary>photon.pact.json is missing or broken; the message says what to do.</summary>
public sealed class PactSettingsException : Exception
{
    public PactSettingsException()
    {
    }

    public PactSettingsException(string message)
        : base(message)
    {
    }

    public PactSettingsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
