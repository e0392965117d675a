using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Photon.Runtime;

/// <summary>Binds a request to the values of an operation, and collects all that is wrong with it.</summary>
internal sealed partial class ServerRequest(HttpContext context)
{
    private readonly List<BindingError> errors = [];
    private List<WireField>? query;
    private List<WireField>? cookies;
    private int refusedStatus;
    private string refusedDetail = "";

    /// <summary>False once anything was found wrong; the handler is then not called.</summary>
    public bool IsValid => errors.Count == 0 && refusedStatus == 0;

    /// <param name="name">The name in the contract.</param>
    /// <param name="shape">What the text stands for.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="check">Checks the value, or null.</param>
    /// <param name="style">How the value is written.</param>
    /// <param name="explode">How the parts of the value are written.</param>
    /// <param name="routeName">The name in the route, where routing can't take the contract's.</param>
    /// <param name="fromEnd">How many segments follow, or -1 where the value is only a part of its segment.</param>
    public T Path<T>(
        string name, ValueShape shape, JsonRead<T> read, RuleCheck? check = null, WireStyle style = WireStyle.Simple, bool explode = false,
        string? routeName = null, int fromEnd = -1)
    {
        var isRaw = TryRawSegment(fromEnd, out var raw);
        var text = isRaw ? raw : RouteValue(routeName ?? name);
        if (text.Length == 0)
            return Missing<T>("path", name);
        return Read(WireReader.Segment(name, text, shape, style, explode, isRaw ? Uri.UnescapeDataString : static t => t), "path", name, read, check);
    }

    public T Query<T>(
        string name, ValueShape shape, JsonRead<T> read, RuleCheck? check = null,
        bool isRequired = false, string? ifAbsent = null, WireStyle style = WireStyle.Form, bool explode = true)
    {
        query ??= WireField.Parse(context.Request.QueryString.Value?.TrimStart('?') ?? "", '&');
        var json = WireReader.Fields(query, name, shape, style, explode, PercentEncoding.DecodeQuery);
        return ReadOptional("query", name, json, read, check, isRequired, ifAbsent);
    }

    /// <summary>The parameter that is the whole query.</summary>
    public T QueryString<T>(string name, ValueShape shape, JsonRead<T> read, RuleCheck? check = null, bool isRequired = false)
    {
        var text = context.Request.QueryString.Value?.TrimStart('?') ?? "";
        var json = text.Length == 0 ? null
            : shape.Kind == ShapeKind.Json ? WireReader.Json(writer => WireReader.WriteText(writer, Uri.UnescapeDataString(text), ValueShape.Json))
            : WireReader.Fields(WireField.Parse(text, '&'), "", shape, WireStyle.Form, true, PercentEncoding.DecodeQuery);
        return ReadOptional("query", name, json, read, check, isRequired, null);
    }

    public T Header<T>(
        string name, ValueShape shape, JsonRead<T> read, RuleCheck? check = null,
        bool isRequired = false, string? ifAbsent = null, WireStyle style = WireStyle.Simple, bool explode = false)
    {
        var isPresent = context.Request.Headers.TryGetValue(name, out var values);
        var json = isPresent ? WireReader.Segment(name, values.ToString(), shape, style, explode, static text => text) : null;
        return ReadOptional("header", name, json, read, check, isRequired, ifAbsent);
    }

    public T Cookie<T>(
        string name, ValueShape shape, JsonRead<T> read, RuleCheck? check = null,
        bool isRequired = false, string? ifAbsent = null, WireStyle style = WireStyle.Form, bool explode = true)
    {
        cookies ??= WireField.Parse(context.Request.Headers.Cookie.ToString(), ';');
        var json = WireReader.Fields(cookies, name, shape, style, explode, Uri.UnescapeDataString);
        return ReadOptional("cookie", name, json, read, check, isRequired, ifAbsent);
    }

    /// <summary>Answers with everything that is wrong.</summary>
    public Task RefuseAsync() => refusedStatus != 0
        ? ProblemReply.WriteAsync(context, refusedStatus, refusedDetail)
        : ProblemReply.WriteAsync(context, StatusCodes.Status400BadRequest, "The request does not meet the contract.", errors);

    private T ReadOptional<T>(string place, string name, byte[]? json, JsonRead<T> read, RuleCheck? check, bool isRequired, string? ifAbsent)
    {
        if (json is not null)
            return Read(json, place, name, read, check);
        if (isRequired)
            return Missing<T>(place, name);
        return ifAbsent is null ? default! : Read(Encoding.UTF8.GetBytes(ifAbsent), place, name, read, null);
    }

    private T Missing<T>(string place, string name)
    {
        errors.Add(new BindingError(place, name, "#", "is required"));
        return default!;
    }

    /// <summary>Checks a JSON value against its rule, and then reads it.</summary>
    private T Read<T>(ReadOnlySpan<byte> json, string? place, string? name, JsonRead<T> read, RuleCheck? check)
    {
        try
        {
            if (check is not null && !Check(json, place, name, check))
                return default!;
            var reader = new Utf8JsonReader(json);
            reader.Read();
            return read(ref reader);
        }
        catch (JsonException exception)
        {
            errors.Add(new BindingError(place, name, "#", exception.Message));
            return default!;
        }
    }

    private bool Check(ReadOnlySpan<byte> json, string? place, string? name, RuleCheck check)
    {
        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
        var validation = new RuleWalk();
        check(document.RootElement, validation);
        foreach (var error in validation.Errors)
            errors.Add(new BindingError(place, name, error.Pointer, error.Detail));
        return validation.IsValid;
    }

    private string RouteValue(string name) => context.GetRouteValue(name)?.ToString() ?? "";

    /// <summary>
    /// A segment of the path as it was sent, counted from the path's end: the server decodes the whole path before it matches routes, so that
    /// an encoded comma or slash could no longer be told from a plain one.
    /// </summary>
    private bool TryRawSegment(int fromEnd, out string segment)
    {
        segment = "";
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (fromEnd < 0 || string.IsNullOrEmpty(target) || target[0] != '/')
            return false;
        var path = target.Split('?', 2)[0];
        var segments = (path.EndsWith('/') ? path[..^1] : path).Split('/');
        if (fromEnd >= segments.Length)
            return false;
        segment = segments[^(fromEnd + 1)];
        return true;
    }

    private void Refuse(int status, string detail)
    {
        if (refusedStatus == 0)
            (refusedStatus, refusedDetail) = (status, detail);
    }
}
