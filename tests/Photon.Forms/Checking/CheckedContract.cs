using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Model.Values;
using Photon.Engine.OpenApi;
using Photon.Engine.Text;
using Photon.Engine.TypeScript;
using Photon.Engine.TypeScript.Checks;
using Photon.Engine.TypeScript.Types;
using Photon.Forms.Mutations;
using Photon.Testing;

namespace Photon.Forms.Checking;

/// <summary>What a contract's validators must say: nothing of values that meet their schemas, one thing of those that break one constraint.</summary>
internal sealed class CheckedContract
{
    private const int MostValues = 3;
    private readonly TypeScriptContext context;
    private readonly ChecksEmitter checks;
    private readonly ValueCheck check = new();

    private CheckedContract(TypeScriptContext context)
    {
        this.context = context;
        checks = new ChecksEmitter(context);
    }

    /// <summary>Reads and binds, leaving out what is broken; null where nothing can be read.</summary>
    public static CheckedContract? Open(string path)
    {
        var loader = new FolderLoader(Path.GetDirectoryName(path)!);
        var fileName = Path.GetFileName(path);
        var diagnostics = new DiagnosticBag(allowBrokenParts: true);
        if (OpenApiReader.Read(loader.Read(fileName), loader, diagnostics).Document is not { } document || diagnostics.HasErrors)
            return null;
        return new CheckedContract(new TypeScriptContext(
            Binder.Bind(document, diagnostics), new TypeScriptOptions { ContractPath = fileName, Name = "Checked", EmitRuntime = false }, diagnostics));
    }

    /// <summary>Puts the contract's files into a bench, and says what its checks are to be asked.</summary>
    public IReadOnlyList<ExpectedAnswer> AddTo(CheckBench bench, string folder)
    {
        var maker = new ValueMaker(context.Model, check);
        var mutations = new MutationMaker();
        var expected = new List<ExpectedAnswer>();
        foreach (var type in context.Model.Types)
        {
            var name = context.Names.TypeName(type);
            if (checks.CheckOf(type.Rule, name) is not { } function)
                continue;
            var number = bench.AddCheck(folder, function);
            var use = new TypeUse(new DefinedType(type), false, type.Rule);
            foreach (var value in ValuesOf(type, maker, use))
            {
                expected.Add(new ExpectedAnswer(name, new CheckCase(number, ExactJson.Of(value)), null, null));
                expected.AddRange(mutations.Of(use, value).Select(one => new ExpectedAnswer(name, new CheckCase(number, ExactJson.Of(one.Json)), one.Pointer, one.Code)));
            }
        }

        bench.AddContract(folder, [.. TypesEmitter.Emit(context), .. checks.Emit()]);
        return expected;
    }

    private IEnumerable<Node> ValuesOf(TypeDefinition type, ValueMaker maker, TypeUse use)
    {
        var given = type.Examples.Append(type.Rule?.Example).OfType<Node>().Where(value => check.IsMet(use, value)).Take(MostValues - 1);
        return maker.Make(use) is { } made ? given.Append(made) : given;
    }
}

/// <param name="Type">The type's name.</param>
/// <param name="Pointer">Where the one issue is to be; null where there is to be none.</param>
/// <param name="Code">Its code.</param>
internal sealed record ExpectedAnswer(string Type, CheckCase Case, string? Pointer, string? Code)
{
    public bool IsMetBy(CheckAnswer answer) => Pointer is null
        ? answer.IsValid
        : answer.Issues is [var only] && only.Pointer == Pointer && only.Code == Code;
}
