using System.Globalization;
using System.Text;
using System.Text.Json;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Runtime;
using Photon.Forms.Judging;
using Photon.Testing;

namespace Photon.Forms.Checking;

/// <summary>Generated checks of many contracts, side by side in one folder; asked about values by one process of node.</summary>
internal sealed class CheckBench
{
    private readonly List<string> imports = [];
    private readonly List<string> checks = [];

    /// <param name="name">The folder below <c>artifacts/ui</c>; it is made anew.</param>
    public CheckBench(string name)
    {
        Folder = Repository.PathOf("artifacts", "ui", name);
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        foreach (var file in RuntimeFiles.All(withPages: false).Where(file => file.RelativePath.StartsWith("runtime/check", StringComparison.Ordinal)))
            Write(file.RelativePath, file.Text);
    }

    public string Folder { get; }

    /// <summary>Takes the files of one contract, in a folder of its own.</summary>
    public void AddContract(string folder, IEnumerable<GeneratedFile> files)
    {
        foreach (var file in files)
            Write($"{folder}/{Path.GetFileName(file.RelativePath)}", file.Text);
        imports.Add(folder);
    }

    /// <summary>The number of a check of a contract; null takes any value.</summary>
    public int AddCheck(string folder, string? name)
    {
        checks.Add(name is null ? "runtime.anything" : $"{folder}.{name}");
        return checks.Count - 1;
    }

    /// <summary>What the checks say of each value.</summary>
    public async Task<IReadOnlyList<CheckAnswer>> AskAsync(IEnumerable<CheckCase> cases, CancellationToken cancellationToken)
    {
        var lines = imports.Select(folder => $"import * as {folder} from \"./{folder}/checks\";");
        Write("main.ts", $"import * as runtime from \"./runtime/check\";\n{string.Join('\n', lines)}\nexport const {{ issuesOf, ExactNumber }} = runtime;\nexport const checks = [\n{string.Join(",\n", checks)}\n];\n");
        Write("cases.jsonl", string.Join('\n', cases.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Check} {one.Json}"))));
        var errors = await UiTool.RunAsync("node", [Path.Combine(UiWorkspace.Root, "src", "checks", "run.mjs"), Folder], cancellationToken);
        var answers = Path.Combine(Folder, "answers.jsonl");
        if (!File.Exists(answers))
            throw new InvalidOperationException($"The checks could not be run: {errors}");
        return [.. (await File.ReadAllLinesAsync(answers, cancellationToken)).Select(line => JsonSerializer.Deserialize(line, CheckJson.Default.CheckAnswer)!)];
    }

    /// <summary>What tsc says of everything in the folder, as strictly as it can.</summary>
    public async Task<string> CompileAsync(CancellationToken cancellationToken)
    {
        Write("tsconfig.json", $$"""{ "extends": {{JsonSerializer.Serialize(Path.Combine(UiWorkspace.Root, "tsconfig.json"), CheckJson.Default.String)}}, "include": ["."] }""");
        return await UiTool.RunAsync(UiWorkspace.Bin("tsc"), ["-p", Folder], cancellationToken);
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text, new UTF8Encoding(false));
    }
}
