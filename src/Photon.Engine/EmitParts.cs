namespace Photon.Engine;

/// <summary>The parts of <c>Emit="models;client;server;ui;pact"</c>.</summary>
[Flags]
public enum EmitParts
{
    None = 0,
    Models = 1,
    Client = 2,
    Server = 4,

    /// <summary>Receivers of webhooks and callbacks: what a consumer of the API serves.</summary>
    Webhooks = 8,

    /// <summary>The pact file, which is no code: see <see cref="Generator.GeneratePact"/>.</summary>
    Pact = 16,

    /// <summary>TypeScript: types, a client, validators and forms.</summary>
    Ui = 32,

    /// <summary>Pages of an app over the forms of <see cref="Ui"/>.</summary>
    Pages = 64,
}
