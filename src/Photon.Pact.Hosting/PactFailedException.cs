namespace Photon.Pact.Hosting;

/// <summary>The provider does not hold an interaction of a pact. The message is meant to be read: what was expected, what came, and where it is written.</summary>
public sealed class PactFailedException : Exception, IAssertionException
{
    public PactFailedException()
    {
    }

    public PactFailedException(string message)
        : base(message)
    {
    }

    public PactFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>xunit v3 knows a failed assertion by an interface of this name, and then shows the message without the exception's type.</summary>
internal interface IAssertionException;
