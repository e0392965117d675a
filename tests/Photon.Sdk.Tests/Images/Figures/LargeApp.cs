using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Photon.Sdk.Tests.Images.Figures;

/// <summary>
/// 80 packages of 60 MB in all, made here, so that an app of the size of a grown one needs no feed but a folder. What is in them compresses as assemblies do,
/// since it is out of assemblies of the SDK. The same machine makes the same bytes.
/// </summary>
internal static class LargeApp
{
    public const int PackageCount = 80;
    public const string Version = "1.0.0";

    /// <summary>Of <see cref="Bumped"/> alone.</summary>
    public const string NextVersion = "1.0.1";

    private const long TotalBytes = 60_000_000;

    /// <summary>The package that has a second version: one of middle size.</summary>
    public static string Bumped { get; } = NameOf(PackageCount / 2);

    /// <summary>Fills a folder that is a feed.</summary>
    public static void WriteFeed(string folder)
    {
        Directory.CreateDirectory(folder);
        using var filling = new Filling();
        for (var i = 1; i <= PackageCount; i++)
            WritePackage(folder, NameOf(i), Version, filling.Take(SizeOf(i)));
        WritePackage(folder, Bumped, NextVersion, filling.Take(SizeOf(PackageCount / 2)));
    }

    /// <summary>Refers to all of them: the body of a project's <c>ItemGroup</c>.</summary>
    public static string References(string versionOfBumped) => string.Join('\n', Enumerable.Range(1, PackageCount).Select(NameOf)
        .Select(name => $"""    <PackageReference Include="{name}" Version="{(name == Bumped ? versionOfBumped : Version)}" />"""));

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"Large.Part{number:00}");

    /// <summary>Packages differ in size, as real ones do: the last is 80 times the first.</summary>
    private static int SizeOf(int number) => (int)(TotalBytes * number / (PackageCount * (PackageCount + 1) / 2));

    private static void WritePackage(string folder, string name, string version, byte[] filling)
    {
        using var file = new ZipArchive(File.Create(Path.Combine(folder, $"{name}.{version}.nupkg")), ZipArchiveMode.Create);
        Add(file, name + ".nuspec", Encoding.UTF8.GetBytes($"""
            <?xml version="1.0" encoding="utf-8"?>
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata>
                <id>{name}</id>
                <version>{version}</version>
                <authors>Photon's tests</authors>
                <description>A part of a large app.</description>
                <dependencies><group targetFramework="net10.0" /></dependencies>
              </metadata>
            </package>
            """));
        Add(file, $"lib/net10.0/{name}.dll", Compile(name, version, filling));
    }

    private static void Add(ZipArchive file, string path, byte[] bytes)
    {
        using var stream = file.CreateEntry(path, CompressionLevel.Fastest).Open();
        stream.Write(bytes);
    }

    private static byte[] Compile(string name, string version, byte[] filling)
    {
        var source = $$"""
            [assembly: System.Reflection.AssemblyVersion("{{version}}.0")]
            namespace {{name}};
            public static class Part { public static string Version => "{{version}}"; }
            """;
        var runtime = RuntimeEnvironment.GetRuntimeDirectory();
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            [MetadataReference.CreateFromFile(Path.Combine(runtime, "System.Runtime.dll")), MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly, manifestResources: [new ResourceDescription("filling", () => new MemoryStream(filling), isPublic: true)]);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return assembly.ToArray();
    }

    /// <summary>The bytes of the SDK's assemblies, one after another.</summary>
    private sealed class Filling : IDisposable
    {
        private readonly IEnumerator<string> files;
        private FileStream? current;

        public Filling()
        {
            var sdk = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../sdk"));
            files = Directory.EnumerateFiles(sdk, "*.dll", SearchOption.AllDirectories).Where(path => new FileInfo(path).Length > 100_000).Order(StringComparer.Ordinal).GetEnumerator();
        }

        public byte[] Take(int length)
        {
            var bytes = new byte[length];
            for (var read = 0; read < length;)
            {
                var count = current?.Read(bytes, read, length - read) ?? 0;
                read += count;
                if (count > 0)
                    continue;
                current?.Dispose();
                Assert.True(files.MoveNext(), "The SDK has too few assemblies.");
                current = File.OpenRead(files.Current);
            }

            return bytes;
        }

        public void Dispose()
        {
            current?.Dispose();
            files.Dispose();
        }
    }
}
