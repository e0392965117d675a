using System.Runtime.InteropServices;

namespace Photon.Pact.Native;

/// <summary>
/// The functions of <c>libpact_ffi</c> that a verification needs, found in a loaded library rather than declared for one name, so that a file at any path will do.
/// </summary>
internal sealed unsafe class CoreFunctions
{
    private readonly delegate* unmanaged[Cdecl]<byte*> version;
    private readonly delegate* unmanaged[Cdecl]<byte*, byte*, nint> create;
    private readonly delegate* unmanaged[Cdecl]<nint, void> shutDown;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, byte*, byte*, ushort, byte*, void> setProvider;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, byte, byte, void> setStates;
    private readonly delegate* unmanaged[Cdecl]<nint, byte, CULong, int> setOptions;
    private readonly delegate* unmanaged[Cdecl]<nint, byte, int> setColours;
    private readonly delegate* unmanaged[Cdecl]<nint, byte, int> setNoPactsIsError;
    private readonly delegate* unmanaged[Cdecl]<nint, byte, void> setFollowRedirects;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, void> addFile;
    private readonly delegate* unmanaged[Cdecl]<nint, int> execute;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*> readJson;
    private readonly delegate* unmanaged[Cdecl]<byte*, void> freeString;

    /// <exception cref="EntryPointNotFoundException">The library is no core, or an old one.</exception>
    public CoreFunctions(nint library)
    {
        nint Find(string name) => NativeLibrary.GetExport(library, "pactffi_" + name);
        version = (delegate* unmanaged[Cdecl]<byte*>)Find("version");
        create = (delegate* unmanaged[Cdecl]<byte*, byte*, nint>)Find("verifier_new_for_application");
        shutDown = (delegate* unmanaged[Cdecl]<nint, void>)Find("verifier_shutdown");
        setProvider = (delegate* unmanaged[Cdecl]<nint, byte*, byte*, byte*, ushort, byte*, void>)Find("verifier_set_provider_info");
        setStates = (delegate* unmanaged[Cdecl]<nint, byte*, byte, byte, void>)Find("verifier_set_provider_state");
        setOptions = (delegate* unmanaged[Cdecl]<nint, byte, CULong, int>)Find("verifier_set_verification_options");
        setColours = (delegate* unmanaged[Cdecl]<nint, byte, int>)Find("verifier_set_coloured_output");
        setNoPactsIsError = (delegate* unmanaged[Cdecl]<nint, byte, int>)Find("verifier_set_no_pacts_is_error");
        setFollowRedirects = (delegate* unmanaged[Cdecl]<nint, byte, void>)Find("verifier_set_follow_redirects");
        addFile = (delegate* unmanaged[Cdecl]<nint, byte*, void>)Find("verifier_add_file_source");
        execute = (delegate* unmanaged[Cdecl]<nint, int>)Find("verifier_execute");
        readJson = (delegate* unmanaged[Cdecl]<nint, byte*>)Find("verifier_json");
        freeString = (delegate* unmanaged[Cdecl]<byte*, void>)Find("free_string");
    }

    /// <summary>A text that the library keeps.</summary>
    public string ReadVersion() => Marshal.PtrToStringUTF8((nint)version()) ?? "";

    public nint Create(string application, string applicationVersion)
    {
        using NativeText name = new(application), number = new(applicationVersion);
        return create(name.Pointer, number.Pointer);
    }

    public void ShutDown(nint handle) => shutDown(handle);

    public void SetProvider(nint handle, string name, Uri address)
    {
        using NativeText provider = new(name), scheme = new(address.Scheme), host = new(address.Host), path = new(address.AbsolutePath.TrimEnd('/'));
        setProvider(handle, provider.Pointer, scheme.Pointer, host.Pointer, (ushort)address.Port, path.Pointer);
    }

    /// <summary>Where states are asked for, by POST with a JSON body. Their end is not: the core would take a fault there for the interaction's, in place of what differed.</summary>
    public void SetStates(nint handle, Uri address)
    {
        using NativeText url = new(address.AbsoluteUri);
        setStates(handle, url.Pointer, 0, 1);
    }

    /// <param name="timeout">Of each request, those to the state address among them.</param>
    public void SetOptions(nint handle, TimeSpan timeout)
    {
        _ = setOptions(handle, 0, new CULong((nuint)Math.Clamp(timeout.TotalMilliseconds, 1, int.MaxValue)));
        _ = setColours(handle, 0);
        _ = setNoPactsIsError(handle, 1);
        setFollowRedirects(handle, 0);
    }

    public void AddFile(nint handle, string path)
    {
        using NativeText file = new(path);
        addFile(handle, file.Pointer);
    }

    /// <returns>0 where all went well, 1 where something differed, else what kept it from running.</returns>
    public int Execute(nint handle) => execute(handle);

    /// <summary>What the last execution found; the core's text is freed.</summary>
    public string? ReadJson(nint handle)
    {
        var text = readJson(handle);
        if (text is null)
            return null;
        try
        {
            return Marshal.PtrToStringUTF8((nint)text);
        }
        finally
        {
            freeString(text);
        }
    }

    /// <summary>A text as C has it, for the time of a call.</summary>
    private readonly ref struct NativeText : IDisposable
    {
        public NativeText(string text)
        {
            Pointer = (byte*)Marshal.StringToCoTaskMemUTF8(text);
        }

        public byte* Pointer { get; }

        public void Dispose() => Marshal.FreeCoTaskMem((nint)Pointer);
    }
}
