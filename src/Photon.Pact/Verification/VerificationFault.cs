namespace Photon.Pact.Verification;

/// <summary>Why an interaction could not be asked; it becomes <see cref="InteractionResult.Error"/>.</summary>
public sealed class VerificationFault : Exception
{
    public VerificationFault()
    {
    }

    public VerificationFault(string message)
        : base(message)
    {
    }

    public VerificationFault(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
