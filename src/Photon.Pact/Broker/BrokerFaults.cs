using System.Globalization;
using System.Net;
using System.Text.Json;
using Photon.Engine.Diagnostics;

namespace Photon.Pact.Broker;

/// <summary>Turns what went wrong into diagnostics. A broker may quote a request back to us; our secrets are taken out of its words.</summary>
internal sealed class BrokerFaults(BrokerOptions options)
{
    public BrokerFault Unreachable(BrokerRequest request, HttpRequestException fault) =>
        fault.HttpRequestError == HttpRequestError.SecureConnectionError
            ? Of(Codes.BrokerCertificate, request, InnerMost(fault))
            : Of(Codes.BrokerUnreachable, request, InnerMost(fault));

    public BrokerFault TimedOut(BrokerRequest request) =>
        Of(Codes.BrokerUnreachable, request, string.Create(CultureInfo.InvariantCulture, $"it did not answer within {options.RequestTimeout.TotalSeconds:0.###} s."));

    public BrokerFault Elsewhere(BrokerRequest request, Uri address) => Of(Codes.BrokerElsewhere, request, Clean(address));

    public BrokerFault Unreadable(BrokerRequest request, string what) => Of(Codes.BrokerAnswerUnreadable, request, what);

    public BrokerFault LinkMissing(BrokerRequest request, string relation) => Unreadable(request, $"it has no link '{relation}'");

    public BrokerFault Refused(BrokerRequest request, HttpStatusCode status, HalDocument? answer)
    {
        var said = answer is null ? "" : ErrorsOf(answer.Root);
        var notices = answer?.Notices.Select(notice => notice with { Text = Hide(notice.Text) }).ToList() ?? [];
        var fault = status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Of(Codes.BrokerForbids, request, (int)status, options.Credentials is { } given ? $"{given} was sent" : "no credentials were sent"),
            HttpStatusCode.Conflict => Of(Codes.BrokerConflict, request, said.Length > 0 ? said : "it does not say why", ChangesIn(notices)),
            >= HttpStatusCode.InternalServerError => Of(Codes.BrokerFailed, request, (int)status),
            _ => Of(Codes.BrokerRejects, request, (int)status, said.Length > 0 ? said : "it does not say why"),
        };
        return new BrokerFault(fault.Diagnostic) { Notices = notices };
    }

    private BrokerFault Of(DiagnosticRule rule, BrokerRequest request, params ReadOnlySpan<object?> arguments)
    {
        object?[] all = [Clean(request.Address), request.What, .. arguments];
        for (var i = 0; i < all.Length; i++)
            all[i] = all[i] is string text ? Hide(text) : all[i];
        return new BrokerFault(Diagnostic.Create(rule, new Location(Clean(options.Address), 0, 0), all));
    }

    /// <summary>Without user, password and query.</summary>
    private static string Clean(Uri address) => address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    private string Hide(string text)
    {
        foreach (var secret in options.Credentials?.Secrets.Where(secret => secret.Length > 0) ?? [])
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        return text;
    }

    private static string InnerMost(Exception fault)
    {
        while (fault.InnerException is { } inner)
            fault = inner;
        return fault.Message;
    }

    /// <summary>The broker's <c>errors</c>: a text, a list, or texts by field.</summary>
    private static string ErrorsOf(JsonElement root)
    {
        if (root.TryGetProperty("errors", out var errors) || root.TryGetProperty("error", out errors))
            return string.Join("; ", Flat(errors, ""));
        return HalDocument.Text(root, "message") ?? HalDocument.Text(root, "title") ?? "";
    }

    private static IEnumerable<string> Flat(JsonElement errors, string name) => errors.ValueKind switch
    {
        JsonValueKind.Object => errors.EnumerateObject().SelectMany(member => Flat(member.Value, member.Name)),
        JsonValueKind.Array => errors.EnumerateArray().SelectMany(item => Flat(item, name)),
        // "pacticipantVersionNumber is missing", but whole sentences stand alone.
        _ => [(name.Length == 0 || (errors.ToString() is [var first, ..] && char.IsUpper(first)) ? $"{errors}" : $"{name} {errors}").TrimEnd('.')],
    };

    /// <summary>The lines of the broker's difference that came or went.</summary>
    private static string ChangesIn(List<BrokerNotice> notices)
    {
        var lines = notices.SelectMany(notice => notice.Text.Split('\n')).Where(line => line.StartsWith('+') || line.StartsWith('-')).Select(line => line.Trim()).ToList();
        return lines.Count > 0 ? $" What changed: {string.Join("  ", lines)}." : "";
    }
}
