using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Photon.Pact.Broker;

/// <summary>HTTP to a broker: lets itself in, asks again where that is safe, and goes nowhere else with its credentials.</summary>
internal sealed class HalClient(BrokerOptions options, HttpMessageInvoker http)
{
    private const int MostRedirects = 5;
    private static readonly TimeSpan longestPause = TimeSpan.FromSeconds(30);
    private readonly BrokerFaults faults = new(options);

    public BrokerFaults Faults => faults;

    /// <exception cref="BrokerFault">Whatever kept the broker from answering as asked.</exception>
    public async Task<HalDocument> SendAsync(BrokerRequest request, CancellationToken cancellationToken)
    {
        var address = request.Address;
        for (var redirects = 0; ; redirects++)
        {
            if (!IsOfTheBroker(address) && (options.Credentials is not null || request.Method != HttpMethod.Get))
                throw faults.Elsewhere(request, address);
            using var answer = await AskAsync(request with { Address = address }, cancellationToken);
            if ((int)answer.StatusCode is < 300 or >= 400 || answer.Headers.Location is not { } location)
                return await ReadAsync(request with { Address = address }, answer, cancellationToken);
            var isSameRequest = request.Method == HttpMethod.Get || answer.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
            address = new Uri(address, location);
            if (redirects == MostRedirects || !isSameRequest)
                throw faults.Elsewhere(request, address);
        }
    }

    /// <summary>The broker's first resource, which links to all else.</summary>
    public Task<HalDocument> IndexAsync(CancellationToken cancellationToken) =>
        SendAsync(new BrokerRequest(HttpMethod.Get, options.Address, "read the broker's index"), cancellationToken);

    private bool IsOfTheBroker(Uri address) =>
        Uri.Compare(address, options.Address, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>An answer that is no passing fault, or the last one.</summary>
    private async Task<HttpResponseMessage> AskAsync(BrokerRequest request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var isLast = attempt >= options.Attempts;
            TimeSpan? asked = null;
            try
            {
                var answer = await OnceAsync(request, cancellationToken);
                if (isLast || !IsPassing(answer.StatusCode, request.IsRepeatable))
                    return answer;
                asked = answer.Headers.RetryAfter?.Delta;
                answer.Dispose();
            }
            catch (HttpRequestException e) when (isLast || !IsPassing(e, request.IsRepeatable))
            {
                throw faults.Unreachable(request, e);
            }
            catch (HttpRequestException)
            {
                // Asked again below.
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                if (isLast || !request.IsRepeatable)
                    throw faults.TimedOut(request);
            }

            var pause = asked ?? options.FirstPause * Math.Pow(2, attempt - 1);
            await Task.Delay(pause < longestPause ? pause : longestPause, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> OnceAsync(BrokerRequest request, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.RequestTimeout);
        using var message = new HttpRequestMessage(request.Method, request.Address);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/hal+json"));
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json", 0.9));
        if (IsOfTheBroker(request.Address))
            message.Headers.Authorization = options.Credentials?.Header;
        if (request.Body is not null)
            message.Content = new StringContent(request.Body.ToJsonString(), Encoding.UTF8, "application/json");
        var answer = await http.SendAsync(message, limit.Token);
        try
        {
            // Within the time limit: a connection may be cut in the middle of an answer.
            await answer.Content.LoadIntoBufferAsync(limit.Token);
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    /// <summary>429 and 503 say that nothing was done.</summary>
    private static bool IsPassing(HttpStatusCode status, bool isRepeatable) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable || (isRepeatable && ((int)status >= 500 || status == HttpStatusCode.RequestTimeout));

    /// <summary>A certificate does not become better by asking again.</summary>
    private static bool IsPassing(HttpRequestException fault, bool isRepeatable) =>
        fault.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError || (isRepeatable && fault.HttpRequestError != HttpRequestError.SecureConnectionError);

    private async Task<HalDocument> ReadAsync(BrokerRequest request, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        var document = TryParse(request.Address, bytes);
        if (!answer.IsSuccessStatusCode)
            throw faults.Refused(request, answer.StatusCode, document);
        if (bytes.Length == 0)
            return new HalDocument(request.Address, default);
        return document ?? throw faults.Unreadable(request, answer.Content.Headers.ContentType?.MediaType is { } type ? $"it is {type}, and no JSON object" : "it is no JSON object");
    }

    private static HalDocument? TryParse(Uri address, byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object ? new HalDocument(address, json.RootElement.Clone()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
