using System.Diagnostics;
using Photon.Engine.Text;
using Photon.Forms.Judging;
using Photon.Testing;

namespace Photon.Ui.Tests.Client;

/// <summary>Generated types, clients and validators in a folder of their own, for the compiler.</summary>
internal sealed class TypeScriptProject : IDisposable
{
    // As tests/Photon.Ui/tsconfig.json, and nothing of the machine's: no types of node.
    private const string Configuration = """
        {
          "compilerOptions": {
            "target": "es2022", "lib": ["es2023", "dom", "dom.iterable", "dom.asynciterable"], "module": "preserve", "strict": true, "noUncheckedIndexedAccess": true,
            "exactOptionalPropertyTypes": true, "noImplicitOverride": true, "noUnusedLocals": true, "noUnusedParameters": true, "verbatimModuleSyntax": true,
            "isolatedModules": true, "noEmit": true, "types": [], "paths": { "@photon/*": ["./*"] }
          },
          "include": ["*/types.ts", "*/client.ts", "*/checks.ts", "runtime/client.ts", "user.ts", "examples/*.ts"]
        }
        """;

    private readonly string folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "ui", "client", Path.GetRandomFileName())).FullName;

    public TypeScriptProject()
    {
        File.WriteAllText(Path.Combine(folder, "tsconfig.json"), Configuration);
    }

    /// <summary>Keeps what a client consists of: its types, itself, the validators, and the runtime without forms.</summary>
    public void Add(IEnumerable<GeneratedFile> files)
    {
        foreach (var file in files.Where(file => file.Kind == GeneratedFileKind.Ui && IsOfClient(file.RelativePath)))
            Write(file.RelativePath, file.Text);
    }

    public void Write(string relativePath, string text)
    {
        var path = Path.Combine(folder, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Where the files of a contract are.</summary>
    public string FolderOf(string contract) => Path.Combine(folder, contract);

    /// <summary>What tsc has to say; empty where all is well.</summary>
    public async Task<string> CheckAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(UiWorkspace.Bin("tsc"), ["-p", folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var tsc = Process.Start(start)!;
        var output = tsc.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = tsc.StandardError.ReadToEndAsync(cancellationToken);
        await tsc.WaitForExitAsync(cancellationToken);
        return tsc.ExitCode == 0 ? "" : await output + await errors;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static bool IsOfClient(string path) =>
        path.EndsWith("/types.ts", StringComparison.Ordinal) || path.EndsWith("/checks.ts", StringComparison.Ordinal) || path.EndsWith("/client.ts", StringComparison.Ordinal)
        || path is "runtime/check.ts" || path.StartsWith("runtime/check/", StringComparison.Ordinal) || path.StartsWith("runtime/client/", StringComparison.Ordinal);
}
