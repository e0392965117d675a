using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;

namespace Photon.Real;

/// <summary>Calls the server as planned: plainly over HTTP, and through the generated client.</summary>
internal sealed class Driver(HttpClient http, Type clientType)
{
    private const string Ok = "ok";
    private const string NotApplicable = "-";

    public async Task<CallOutcome> RunAsync(PlannedCall call)
    {
        Canned.Current = call;
        return new CallOutcome
        {
            Operation = call.Operation,
            Good = await GoodAsync(call),
            Bad = call.Bad is null ? NotApplicable : await BadAsync(call.Bad, call.BrokenPlaces),
            Client = call.Method is null ? NotApplicable : await ClientAsync(call),
        };
    }

    public async Task<CallOutcome> ReadAsync(string path)
    {
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative));
        var good = response.IsSuccessStatusCode && (await response.Content.ReadAsByteArrayAsync()).Length > 100 ? Ok : $"answered {(int)response.StatusCode}";
        return new CallOutcome { Operation = $"GET {path}", Good = good, Bad = NotApplicable, Client = NotApplicable };
    }

    private async Task<string> GoodAsync(PlannedCall call)
    {
        Canned.Reached = null;
        using var response = await SendAsync(call.Good);
        if (call.Method is null ? (int)response.StatusCode == 501 : response.IsSuccessStatusCode && Canned.Reached == call.Method)
            return Ok;
        return $"answered {(int)response.StatusCode} {Short(await response.Content.ReadAsStringAsync())}";
    }

    private async Task<string> BadAsync(PlannedRequest request, IReadOnlyList<string> brokenPlaces)
    {
        Canned.Reached = null;
        using var response = await SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if ((int)response.StatusCode != 400 || Canned.Reached is not null)
            return $"answered {(int)response.StatusCode} {Short(text)}";
        using var problem = JsonDocument.Parse(text);
        var named = problem.RootElement.TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(PlaceOf).ToHashSet(StringComparer.Ordinal)
            : [];
        return named.SetEquals(brokenPlaces) ? Ok : $"named {string.Join(", ", named)} instead of {string.Join(", ", brokenPlaces)}";
    }

    private static string PlaceOf(JsonElement error) =>
        error.TryGetProperty("in", out var place)
            ? $"{place.GetString()} {error.GetProperty("name").GetString()}"
            : error.GetProperty("pointer").GetString()!;

    private async Task<string> ClientAsync(PlannedCall call)
    {
        var client = Activator.CreateInstance(clientType, http)!;
        var method = clientType.GetMethod("Try" + call.Method) ?? clientType.GetMethod(call.Method!);
        if (method is null)
            return $"the client has no method Try{call.Method}";
        Canned.Received.Clear();
        try
        {
            var result = await InvokeAsync(client, method, ArgumentsOf(method, call));
            return Compare(call, result);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"{e.GetType().Name}: {e.Message}"; // an outcome of the call under test, whatever it is
        }
    }

    private static object?[] ArgumentsOf(MethodInfo method, PlannedCall call) =>
        [.. method.GetParameters().Select(parameter =>
            Find(call.Arguments, parameter.Name!) is { } json ? json.Deserialize(parameter.ParameterType)
            : parameter.HasDefaultValue && parameter.DefaultValue is { } value ? value
            : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
            : null)];

    private static async Task<object?> InvokeAsync(object client, MethodInfo method, object?[] arguments)
    {
        try
        {
            var task = (Task)method.Invoke(client, arguments)!;
            await task;
            return task.GetType().GetProperty("Result")?.GetValue(task);
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    /// <summary>The handler got what the client was given, and the client hands out what the handler answered.</summary>
    private static string Compare(PlannedCall call, object? result)
    {
        foreach (var (name, sent) in call.Arguments)
        {
            if (Find(Canned.Received, name) is not { } received || !JsonElement.DeepEquals(sent, received))
                return $"sent {name} = {sent}, and {Find(Canned.Received, name)} arrived";
        }

        if (result?.GetType() is { IsNested: true } type && type.Name != call.Case)
            return $"{type.Name} came back instead of {call.Case}";
        if (call.Answer is not { } answer)
            return Ok;
        var value = result!.GetType().GetProperty("Value")!.GetValue(result);
        var json = JsonSerializer.SerializeToElement(value, value?.GetType() ?? typeof(object));
        return JsonElement.DeepEquals(answer, json) ? Ok : $"answered {answer}, and {json} came back";
    }

    /// <summary>Names of the contract and of C# differ in casing and punctuation only.</summary>
    private static JsonElement? Find(IReadOnlyDictionary<string, JsonElement> values, string name)
    {
        foreach (var (key, value) in values)
        {
            if (string.Equals(Letters(key), Letters(name), StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return null;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    private async Task<HttpResponseMessage> SendAsync(PlannedRequest planned)
    {
        using var request = new HttpRequestMessage(new HttpMethod(planned.Method), new Uri(planned.Target, UriKind.Relative));
        foreach (var (name, value) in planned.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (planned.Body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(planned.Body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", planned.ContentType);
        }

        return await http.SendAsync(request);
    }

    private static string Short(string text) => text.Length > 500 ? text[..500] + "…" : text;
}
