using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Photon.Runtime;

/// <summary>A request in the making: path, query, headers, cookies and body of one call.</summary>
internal sealed class ClientRequest(HttpMethod method, string path) : IDisposable
{
    private readonly HttpRequestMessage message = new() { Method = method };
    private readonly UrlBuilder url = new(path);
    private readonly List<string> cookies = [];
    private Uri? address;

    public void Dispose() => message.Dispose();

    public void Path(
        string name, WireValue value, WireStyle style = WireStyle.Simple, bool explode = false, bool keepReserved = false, bool spansSegments = false) =>
        url.Path(name, value, style, explode, keepReserved, spansSegments);

    public void Query(string name, WireValue value, WireStyle style = WireStyle.Form, bool explode = true, bool keepReserved = false) =>
        url.Query(name, value, style, explode, keepReserved);

    /// <summary>The parameter that is the whole query.</summary>
    public void QueryString(WireValue value, bool isForm)
    {
        if (value.IsAbsent)
            return;
        if (!isForm)
        {
            url.RawQuery(PercentEncoding.Encode(UrlBuilder.Json(value)));
            return;
        }

        url.Query("", value);
    }

    public void Header(string name, WireValue value, bool explode = false, WireStyle style = WireStyle.Simple)
    {
        if (value.IsAbsent)
            return;
        var text = style == WireStyle.Json ? UrlBuilder.Json(value) : UrlBuilder.Simple(value, explode);
        message.Headers.TryAddWithoutValidation(name, HeaderText.Checked(name, text));
    }

    public void Cookie(string name, WireValue value, bool explode = true, WireStyle style = WireStyle.Form)
    {
        if (value.IsAbsent)
            return;
        foreach (var (key, text) in UrlBuilder.FieldsOf(name, value, style, explode, static part => PercentEncoding.Encode(part)))
            cookies.Add($"{key}={text}");
    }

    /// <summary>Goes to an address that the server gave, instead of the path with its query.</summary>
    public void At(Uri? given) => address = given;

    public void Accept(params ReadOnlySpan<string> mediaTypes)
    {
        foreach (var mediaType in mediaTypes)
            message.Headers.TryAddWithoutValidation("Accept", mediaType);
    }

    /// <summary>Tells a handler of credentials what the operation asks for.</summary>
    public void Security(string contract, SecurityUse[][] alternatives) => message.Options.Set(SecurityKey(contract), alternatives);

    public static HttpRequestOptionsKey<SecurityUse[][]> SecurityKey(string contract) => new("Photon.Security." + contract);

    public void JsonBody<T>(string mediaType, T value, JsonWrite<T> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer, value);
        Body(new ReadOnlyMemoryContent(buffer.WrittenMemory), mediaType);
    }

    public void XmlBody<T>(string mediaType, T value, JsonWrite<T> write, WireXmlShape root) =>
        Body(new ByteArrayContent(WireXml.FromJson(WireValue.Serialize(value, write), root)), mediaType + "; charset=utf-8");

    public void TextBody(string mediaType, string value) => Body(new StringContent(value, Encoding.UTF8), mediaType + "; charset=utf-8");

    public void StreamBody(string mediaType, Stream value) => Body(new StreamContent(value), mediaType);

    /// <summary>Items that are sent as they come.</summary>
    public void ItemsBody<T>(string mediaType, IAsyncEnumerable<T> items, WireItems format, JsonWrite<T> write) =>
        Body(new ClientItems<T>(items, format, write), mediaType);

    public void Body(HttpContent content, string mediaType)
    {
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        message.Content = content;
    }

    public void Body(HttpContent content) => message.Content = content;

    /// <summary>The members of an object as the fields of a form.</summary>
    /// <param name="mediaType">URL-encoded or multipart.</param>
    /// <param name="value">The object.</param>
    /// <param name="write">Writes it as JSON.</param>
    /// <param name="fields">The members that are not sent in the plain way.</param>
    public void FormBody<T>(string mediaType, T value, JsonWrite<T> write, params ReadOnlySpan<FormFieldStyle> fields)
    {
        var element = WireValue.Serialize(value, write);
        if (element.ValueKind != JsonValueKind.Object)
            throw new ArgumentException("A form needs an object.", nameof(value));
        if (mediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            var form = new ClientForm();
            foreach (var member in element.EnumerateObject())
                form.Field(member.Name, WireValue.Of(member.Value));
            Body(form.Content);
            return;
        }

        var text = new StringBuilder();
        foreach (var member in element.EnumerateObject())
        {
            var (style, explode) = StyleOf(member.Name, fields);
            foreach (var (name, part) in UrlBuilder.FieldsOf(member.Name, WireValue.Of(member.Value), style, explode, static t => PercentEncoding.Encode(t)))
                text.Append(text.Length == 0 ? "" : "&").Append(name).Append('=').Append(part);
        }

        Body(new ByteArrayContent(Encoding.ASCII.GetBytes(text.ToString())), mediaType);
    }

    /// <summary>Sends the request; the answer's body is not read yet.</summary>
    /// <param name="http">Its base address is put before the path, with or without a slash at its end.</param>
    /// <param name="defaultServer">Where the client has no base address.</param>
    /// <param name="fail">Makes the client's exception.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<ClientReply> SendAsync(HttpClient http, Uri? defaultServer, ReplyFailure fail, CancellationToken cancellationToken)
    {
        var server = http.BaseAddress ?? defaultServer
            ?? throw new InvalidOperationException("The HttpClient has no BaseAddress, and the contract names no absolute server.");

        message.RequestUri = address is null ? AddressOf(server.GetLeftPart(UriPartial.Path).TrimEnd('/'), url.ToString()) : Checked(address, server);
        if (cookies.Count > 0)
            message.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies));
        // Any answer will do where the contract declares no body. Some servers ask for the field itself.
        if (!message.Headers.Contains("Accept") && http.DefaultRequestHeaders.Accept.Count == 0)
            message.Headers.TryAddWithoutValidation("Accept", "*/*");
        var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        return new ClientReply(response, fail);
    }

    /// <summary>Another server is not told what belongs to this one, such as credentials.</summary>
    private static Uri Checked(Uri address, Uri server) => address.GetLeftPart(UriPartial.Authority) == server.GetLeftPart(UriPartial.Authority)
        ? address
        : throw new InvalidOperationException($"The next page is said to be at {address.GetLeftPart(UriPartial.Authority)}, which is not the server that was asked.");

    /// <summary>
    /// Canonicalization would decode what was encoded on purpose (<c>%2E%2E</c>). It is switched off only there: ASP.NET Core's TestServer
    /// refuses an address without it.
    /// </summary>
    public static Uri AddressOf(string server, string pathAndQuery)
    {
        var address = new Uri(server + pathAndQuery);
        return address.PathAndQuery.EndsWith(pathAndQuery, StringComparison.Ordinal)
            ? address
            : new Uri(server + pathAndQuery, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
    }

    private static (WireStyle Style, bool Explode) StyleOf(string name, ReadOnlySpan<FormFieldStyle> fields)
    {
        foreach (var field in fields)
        {
            if (field.Name == name)
                return (field.Style, field.Explode);
        }

        return (WireStyle.Form, true);
    }
}
