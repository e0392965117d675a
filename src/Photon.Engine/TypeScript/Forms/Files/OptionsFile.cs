using Photon.Engine.TypeScript.Forms.Code;
using Photon.Engine.TypeScript.Forms.Fields;
using Photon.Engine.TypeScript.Forms.Words;
using Photon.Engine.TypeScript.Types;

namespace Photon.Engine.TypeScript.Forms.Files;

/// <summary>Writes <c>forms/options.ts</c>: the choices of enums, once for all forms.</summary>
internal static class OptionsFile
{
    public static string Write(FormContext context)
    {
        var types = new TypeSpelling(context.TypeScript);
        var blocks = context.Options.All.Select(list => Constant(list, types)).ToList();
        string[] words = context.Options.All.Any(list => list.Options.Any(option => option.Word is not null)) ? [$"import {{ {LabelWord.Blank.Name} }} from \"../../runtime/words\";"] : [];
        string[] head = ["import type { Options } from \"../../runtime/forms\";", .. words, .. types.Imports("..")];
        return $"{string.Join('\n', head)}\n\n{string.Join('\n', blocks)}";
    }

    private static string Constant(OptionList list, TypeSpelling types)
    {
        var head = $"export const {list.Name}: Options{(list.Definition is { } definition ? $"<{types.Name(definition)}>" : "")} = ";
        return head + new ArrayCode([.. list.Options.Select(RowOf)]).Print(0, head.Length + 1) + ";\n";
    }

    private static ArrayCode RowOf(Option option)
    {
        var row = new List<Expression> { Literals.Of(option.Value, () => { }), option.Word is { } word ? new CodeText(word.Spell(name => name)) : Literals.Text(option.Label) };
        if (option.Help is { } help)
            row.Add(Literals.Text(help));
        return new ArrayCode(row);
    }
}
