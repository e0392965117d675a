using System;
using System.Net;
using System.Net.Http;
using System.Text;

namespace Photon.Runtime;

/// <summary>What stands for one security scheme: a token and its place in the request.</summary>
/// <param name="Source">Null where nothing was given.</param>
/// <param name="Address">Where an OAuth 2 token is issued.</param>
/// <param name="Put">Puts the token into a request.</param>
internal sealed record CallCredential(TokenSource? Source, TokenAddress Address, Action<HttpRequestMessage, string> Put)
{
    private static readonly TokenAddress Nowhere = new();

    public static CallCredential Header(string name, TokenSource? source) =>
        new(source, Nowhere, (request, key) => request.Headers.TryAddWithoutValidation(name, HeaderText.Checked(name, key)));

    public static CallCredential Query(string name, TokenSource? source) => new(source, Nowhere, (request, key) =>
    {
        var address = request.RequestUri!;
        var pair = $"{(address.Query.Length == 0 ? '?' : '&')}{PercentEncoding.Encode(name)}={PercentEncoding.Encode(key)}";
        request.RequestUri = ClientRequest.AddressOf(address.GetLeftPart(UriPartial.Authority), address.PathAndQuery + pair);
    });

    public static CallCredential Cookie(string name, TokenSource? source) => new(source, Nowhere, (request, key) =>
    {
        var others = request.Headers.TryGetValues("Cookie", out var values) ? string.Join("; ", values) + "; " : "";
        request.Headers.Remove("Cookie");
        request.Headers.TryAddWithoutValidation("Cookie", $"{others}{name}={PercentEncoding.Encode(key)}");
    });

    public static CallCredential Basic(NetworkCredential? login) => Authorization(
        "Basic", login is null ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login.UserName}:{login.Password}")));

    /// <summary>What a person has put into <c>Authorization</c> stays.</summary>
    public static CallCredential Authorization(string scheme, TokenSource? source, TokenAddress? address = null) => new(source, address ?? Nowhere, (request, token) =>
    {
        if (!request.Headers.Contains("Authorization"))
            request.Headers.TryAddWithoutValidation("Authorization", $"{scheme} {HeaderText.Checked("Authorization", token)}");
    });
}
