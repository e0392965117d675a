using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Photon.Engine.TypeScript.Naming;

namespace Photon.Forms.Contracts;

/// <summary>
/// What a form looks like but for its name: forms that look alike of one contract are judged once.
/// </summary>
internal static class FormLook
{
    public static string Of(string name, IReadOnlyDictionary<string, string> texts)
    {
        var stem = $"{JudgedContract.Folder}/forms/{name}";
        var text = Nameless(name, texts[stem + ".tsx"]) + Nameless(name, texts[stem + ".plan.ts"]);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string Nameless(string name, string text)
    {
        var camel = TypeScriptNames.CamelOf(name);
        return Regex.Replace(text, $@"\b(?:{Regex.Escape(name)}|{Regex.Escape(camel)})(?=Form\b|Fields\b|FieldsPlan\b|Plan\b|\b)", "_");
    }
}
