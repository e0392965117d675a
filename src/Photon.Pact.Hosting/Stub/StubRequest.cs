using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Photon.Pact.Format;

namespace Photon.Pact.Hosting;

/// <summary>A request as a stub sees it.</summary>
/// <param name="States">The states that the caller wants the provider to be in; empty where it does not care.</param>
internal sealed record StubRequest(PactRequest Request, IReadOnlyList<string> States)
{
    /// <summary>A header, once for each state, percent-encoded; or a query parameter, which the provider would not see.</summary>
    public const string StateField = "X-Photon-State";

    public static async Task<StubRequest> OfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? request.Path.ToUriComponent();
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var query = mark < 0 ? [] : Query(target[(mark + 1)..]);
        var states = request.Headers[StateField].SelectMany(value => (value ?? "").Split(',')).Select(value => Uri.UnescapeDataString(value.Trim()))
            .Concat(query.Where(IsState).SelectMany(field => field.Values));
        return new StubRequest(
            new PactRequest
            {
                Method = request.Method,
                Path = mark < 0 ? target : target[..mark],
                Query = [.. query.Where(field => !IsState(field))],
                Headers = [.. request.Headers.Select(header => new PactField(header.Key, [.. header.Value.Select(value => value ?? "")]))],
                Body = PactBody.Of(body.ToArray(), request.ContentType),
            },
            [.. states.Where(state => state.Length > 0).Distinct(StringComparer.Ordinal)]);
    }

    private static bool IsState(PactField field) => field.Name.Equals(StateField, StringComparison.OrdinalIgnoreCase);

    /// <summary>Names and values decoded (WHATWG URL, section 5.1), each name once.</summary>
    private static List<PactField> Query(string text) =>
        [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .GroupBy(pair => Decode(pair[0]), pair => pair.Length > 1 ? Decode(pair[1]) : "", StringComparer.Ordinal)
            .Select(group => new PactField(group.Key, [.. group]))];

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
