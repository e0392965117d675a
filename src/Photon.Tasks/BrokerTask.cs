using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Pact.Broker;

namespace Photon.Tasks;

/// <summary>A step that asks a pact broker. Nothing of it runs unless its target is named.</summary>
public abstract class BrokerTask : TimedTask
{
    /// <summary>The project, where mistakes in its properties are reported.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary><c>https://broker.example</c></summary>
    public string Broker { get; set; } = "";

    /// <summary>A bearer token; goes before a user.</summary>
    public string Token { get; set; } = "";

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Of the application, unique for each commit: <c>1.2.0+4f2a91c</c>.</summary>
    public string Version { get; set; } = "";

    private protected sealed override bool Run()
    {
        var log = new DiagnosticLog(Log, Path.GetDirectoryName(Absolute(ProjectFile))!);
        try
        {
            if (!Uri.TryCreate(Broker, UriKind.Absolute, out var address))
            {
                var what = Broker.Length == 0 ? "PhotonPactBroker is not set; it is the broker's address." : "PhotonPactBroker is no address.";
                log.Write(Diagnostic.Create(Codes.BrokerSettingWrong, new Location(ProjectFile, 0, 0), what));
                return false;
            }

            foreach (var diagnostic in AskAsync(address).GetAwaiter().GetResult())
                log.Write(diagnostic.Location.Path is { Length: > 0 } ? diagnostic : diagnostic with { Location = new Location(ProjectFile, 0, 0) });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Write(Diagnostic.Create(Codes.PactUnreadable, new Location(ProjectFile, 0, 0), e.Message));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.Write(Diagnostic.Create(Codes.InternalError, new Location(ProjectFile, 0, 0), $"{e.GetType().Name}: {e.Message}"));
            Log.LogMessage(MessageImportance.Low, "{0}", e);
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>Asks, tells people what came of it, and returns what was wrong.</summary>
    private protected abstract Task<IReadOnlyList<Diagnostic>> AskAsync(PactBroker broker);

    private protected void Say(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Log.LogMessage(MessageImportance.High, "  {0}", line);
    }

    private async Task<IReadOnlyList<Diagnostic>> AskAsync(Uri address)
    {
        using var broker = new PactBroker(new BrokerOptions(address) { Credentials = Credentials() });
        return await AskAsync(broker).ConfigureAwait(false);
    }

    private BrokerCredentials? Credentials()
    {
        if (Token.Length > 0)
            return new BrokerCredentials.Bearer(Token);
        return User.Length > 0 ? new BrokerCredentials.Basic(User, Password) : null;
    }
}
