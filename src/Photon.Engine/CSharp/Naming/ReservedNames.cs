using System.Collections.Frozen;

namespace Photon.Engine.CSharp.Naming;

/// <summary>Names that a generated type or member may not have, because C# or its usual namespaces already give them a meaning.</summary>
internal static class ReservedNames
{
    /// <summary>
    /// Types of the namespaces that every project imports (System, System.IO, System.Linq, System.Collections.Generic, System.Net.Http,
    /// System.Threading, System.Threading.Tasks) and those that generated code names. A schema called <c>Task</c> becomes <c>TaskModel</c>:
    /// otherwise every handler that returns a task would not compile.
    /// </summary>
    public static FrozenSet<string> Types { get; } = Words("""
        Action Activator Array ArraySegment Attribute AppContext AppDomain Barrier BitConverter Boolean Buffer BufferedStream BinaryReader
        BinaryWriter Byte CancellationToken CancellationTokenSource Char Comparer Comparison Console Convert Converter DateOnly DateTime
        DateTimeKind DateTimeOffset DayOfWeek DBNull Decimal Delegate Dictionary Directory DirectoryInfo Double DriveInfo Enum Enumerable
        Environment EqualityComparer EventArgs Exception File FileAccess FileInfo FileMode FileOptions FileShare FileStream Func GC Guid Half
        HashCode HashSet HttpClient HttpContent HttpMethod HttpRequestMessage HttpResponseMessage Index Int16 Int32 Int64 Int128 IntPtr
        Interlocked KeyValuePair Lazy LinkedList List Lock Lookup Math MathF Memory MemoryStream Monitor Mutex Nullable Object
        OperatingSystem Parallel Path PathString Predicate PriorityQueue Progress Queue Random Range ReadOnlyMemory ReadOnlySpan SByte Semaphore
        SemaphoreSlim SeekOrigin Single SortedDictionary SortedList SortedSet Span Stack Stream StreamReader StreamWriter String StringComparer
        StringComparison StringReader StringWriter Task TaskScheduler TextReader TextWriter Thread ThreadPool TimeOnly TimeProvider Timeout
        Timer TimeSpan TimeZone TimeZoneInfo Tuple Type TypeCode UInt16 UInt32 UInt64 UInt128 UIntPtr Uri UriBuilder UriKind ValueTask ValueTuple
        ValueType Version Void Volatile WeakReference AsyncEnumerable
        StreamContent StringContent ByteArrayContent FormUrlEncodedContent MultipartContent MultipartFormDataContent HttpCompletionOption
        ArgumentException ArgumentNullException ArgumentOutOfRangeException InvalidOperationException JsonException NotSupportedException
        FormatException HttpRequestException OperationCanceledException UnreachableException IOException
        Obsolete ObsoleteAttribute Flags Serializable JsonConverter JsonConverterAttribute JsonPropertyName JsonPropertyNameAttribute
        JsonIgnore JsonElement JsonDocument JsonSerializer JsonSerializerOptions JsonTokenType JsonValueKind Utf8JsonReader Utf8JsonWriter
        JsonNode JsonObject JsonArray JsonProperty CultureInfo NumberStyles Encoding StringBuilder Regex RegexOptions Base64 HttpStatusCode
        HttpHeaders MediaTypeHeaderValue HttpContext HttpRequest HttpResponse HttpMethods RequestDelegate RouteGroupBuilder EndpointBuilder
        IEndpointRouteBuilder IEndpointConventionBuilder IHostApplicationBuilder IServiceCollection IServiceProvider IHttpClientBuilder
        IEnumerable IAsyncEnumerable IList IReadOnlyList IDictionary IReadOnlyDictionary ICollection IDisposable IResult Results TypedResults
        ActivatorUtilities ArrayBufferWriter AuthenticationOptions AuthorizationHandler AuthorizationHandlerContext
        AuthorizationMiddlewareResultHandler AuthorizationOptions AuthorizationPolicy BadHttpRequestException Base64Url BigInteger CandidateSet
        CandidateState CharUnicodeInfo ClaimsPrincipal ConfiguredTaskAwaitable DateTimeStyles DelegatingHandler HttpClientHandler HttpMessageHandler
        HttpRequestOptionsKey IAsyncEnumerator IAuthorizationHandler IAuthorizationMiddlewareResultHandler IAuthorizationRequirement IBufferWriter
        IComparable IEndpointSelectorPolicy IEqualityComparer IFormCollection IHttpRequestFeature IHostEnvironment IHttpResponseBodyFeature ILogger ILoggerFactory IOptions
        IdnMapping InvalidDataException MatcherPolicy MaybeNullWhen MediaTypeWithQualityHeaderValue NetworkCredential NotNullWhen PipeReader
        PolicyAuthorizationResult ReadOnlyMemoryContent ReadOnlySequence ReasonPhrases RegexMatchTimeoutException RouteEndpointBuilder SearchValues
        ServiceDescriptor SocketsHttpHandler SseParser StreamPipeReaderOptions StringSplitOptions TaskAwaiter TransportContext UnicodeCategory
        UriComponents UriCreationOptions UriFormat UriPartial
        DtdProcessing UTF8Encoding XElement XNamespace XmlException XmlReader XmlReaderSettings XmlWriter XmlWriterSettings
        SseItem EnumeratorCancellation StatusCodes WebApplication WebApplicationBuilder ServiceCollection System Microsoft
        """);

    /// <summary>Members that every record has, or may not declare.</summary>
    public static FrozenSet<string> Members { get; } = Words("""
        Equals GetHashCode GetType ToString MemberwiseClone ReferenceEquals Finalize EqualityContract PrintMembers Clone Deconstruct
        """);

    /// <summary>Keywords, and contextual ones that mislead as the name of a parameter.</summary>
    public static FrozenSet<string> Keywords { get; } = Words("""
        abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event
        explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null
        object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string
        struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while await field
        """);

    private static FrozenSet<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
