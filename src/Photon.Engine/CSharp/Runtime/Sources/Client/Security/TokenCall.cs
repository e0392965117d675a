using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Photon.Runtime;

/// <summary>Who asks a <see cref="TokenSource"/>, and for what.</summary>
/// <param name="Address">Where tokens are issued.</param>
/// <param name="Scopes">What the operation needs.</param>
/// <param name="Refused">A token that the server has just refused.</param>
/// <param name="Server">The address of the call, against which relative addresses stand.</param>
/// <param name="SendAsync">Sends a request past the handler of credentials.</param>
internal sealed record TokenCall(
    TokenAddress Address,
    IReadOnlyList<string> Scopes,
    string? Refused,
    Uri Server,
    Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> SendAsync);

/// <summary>What the contract says of where tokens are issued.</summary>
/// <param name="Token">The token endpoint.</param>
/// <param name="Refresh">The endpoint for refresh tokens, where it is another.</param>
/// <param name="Discovery">The OpenID Connect discovery document, which names the endpoint.</param>
internal sealed record TokenAddress(string? Token = null, string? Refresh = null, string? Discovery = null);

/// <summary>A token with the time from which it is not used any more.</summary>
internal sealed record IssuedToken(string Token, DateTimeOffset RenewAt, string? RefreshToken);
