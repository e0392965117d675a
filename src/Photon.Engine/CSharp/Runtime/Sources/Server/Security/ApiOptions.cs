using System;
using System.Collections.Generic;

namespace Photon.Runtime;

/// <summary>How an application serves a contract.</summary>
public sealed class ApiOptions
{
    /// <summary>
    /// Whether operations ask for the credentials that the contract declares. Turn it off only where something else does, such as a gateway,
    /// or where nobody else can reach the application, as in tests. In Development nothing is enforced until the application registers an
    /// authentication scheme; a warning says so.
    /// </summary>
    public bool EnforceSecurity { get; set; } = true;

    /// <summary>
    /// The application's authentication scheme that stands for a security scheme of the contract, by the latter's name. Needed only where the
    /// application has none of the same name, nor one of the usual name: <c>Bearer</c>, <c>Basic</c>, <c>ApiKey</c>, <c>Certificate</c>.
    /// </summary>
    public IDictionary<string, string> AuthenticationSchemes { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
