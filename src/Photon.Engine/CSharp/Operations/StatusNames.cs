using System.Collections.Frozen;
using System.Globalization;
using Photon.Engine.Model;

namespace Photon.Engine.CSharp.Operations;

/// <summary>Words for statuses: IANA's registry of HTTP status codes, as identifiers and as titles.</summary>
internal static class StatusNames
{
    private static readonly FrozenDictionary<int, string> Registered = new Dictionary<int, string>
    {
        [100] = "Continue",
        [101] = "Switching Protocols",
        [102] = "Processing",
        [103] = "Early Hints",
        [104] = "Upload Resumption Supported",
        [200] = "Ok",
        [201] = "Created",
        [202] = "Accepted",
        [203] = "Non-Authoritative Information",
        [204] = "No Content",
        [205] = "Reset Content",
        [206] = "Partial Content",
        [207] = "Multi-Status",
        [208] = "Already Reported",
        [226] = "IM Used",
        [300] = "Multiple Choices",
        [301] = "Moved Permanently",
        [302] = "Found",
        [303] = "See Other",
        [304] = "Not Modified",
        [305] = "Use Proxy",
        [307] = "Temporary Redirect",
        [308] = "Permanent Redirect",
        [400] = "Bad Request",
        [401] = "Unauthorized",
        [402] = "Payment Required",
        [403] = "Forbidden",
        [404] = "Not Found",
        [405] = "Method Not Allowed",
        [406] = "Not Acceptable",
        [407] = "Proxy Authentication Required",
        [408] = "Request Timeout",
        [409] = "Conflict",
        [410] = "Gone",
        [411] = "Length Required",
        [412] = "Precondition Failed",
        [413] = "Content Too Large",
        [414] = "URI Too Long",
        [415] = "Unsupported Media Type",
        [416] = "Range Not Satisfiable",
        [417] = "Expectation Failed",
        [421] = "Misdirected Request",
        [422] = "Unprocessable Content",
        [423] = "Locked",
        [424] = "Failed Dependency",
        [425] = "Too Early",
        [426] = "Upgrade Required",
        [428] = "Precondition Required",
        [429] = "Too Many Requests",
        [431] = "Request Header Fields Too Large",
        [451] = "Unavailable For Legal Reasons",
        [500] = "Internal Server Error",
        [501] = "Not Implemented",
        [502] = "Bad Gateway",
        [503] = "Service Unavailable",
        [504] = "Gateway Timeout",
        [505] = "HTTP Version Not Supported",
        [506] = "Variant Also Negotiates",
        [507] = "Insufficient Storage",
        [508] = "Loop Detected",
        [510] = "Not Extended",
        [511] = "Network Authentication Required",
    }.ToFrozenDictionary();

    /// <summary>The name of a result's case: <c>NotFound</c>, <c>Status299</c>, <c>ClientError</c>, <c>Default</c>.</summary>
    public static string NameOf(StatusRange status)
    {
        if (status.IsDefault)
            return "Default";
        if (status.IsExact)
            return Registered.TryGetValue(status.From, out var title) ? Identifier(title) : "Status" + status.From.ToString(CultureInfo.InvariantCulture);
        return (status.From / 100) switch
        {
            1 => "Informational",
            2 => "Success",
            3 => "Redirect",
            4 => "ClientError",
            5 => "ServerError",
            _ => $"Status{status.From / 100}XX",
        };
    }

    /// <summary>The title of a problem with the status: <c>Not Found</c>.</summary>
    public static string TitleOf(StatusRange status) => status.IsExact && Registered.TryGetValue(status.From, out var title) ? title : "Error";

    private static string Identifier(string title) =>
        string.Concat(title.Split(' ', '-').Select(word => word.Length > 1 && word.All(char.IsUpper) ? word[0] + word[1..].ToLowerInvariant() : word));
}
