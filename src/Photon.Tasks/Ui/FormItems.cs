using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Engine.TypeScript;

namespace Photon.Tasks.Ui;

/// <summary><c>PhotonForm</c> and <c>PhotonField</c> items as the engine takes them.</summary>
internal static class FormItems
{
    /// <summary>Metadata to the word that <c>x-photon-</c> has for it. An attribute Label would be lost: any element of MSBuild may have one.</summary>
    private static readonly KeyValuePair<string, string>[] formWords =
        [new("Title", "label"), new("Style", "style"), new("NoValidate", "no-validate"), new("Order", "order"), new("Hidden", "hidden"), new("Steps", "steps")];

    private static readonly KeyValuePair<string, string>[] fieldWords =
        [new("Title", "label"), new("Help", "help"), new("Placeholder", "placeholder"), new("Widget", "widget"), new("Group", "group"), new("Hidden", "hidden"), new("Empty", "empty"),
         new("Autocomplete", "autocomplete")];

    /// <param name="fields"><c>NewProduct/name</c> each; a field's item wins over what its form's says of it.</param>
    public static IReadOnlyList<FormSettings> Read(IEnumerable<ITaskItem> forms, IEnumerable<ITaskItem> fields) =>
        [.. fields.Select(item => Read(item, fieldWords)), .. forms.Select(item => Read(item, formWords))];

    private static FormSettings Read(ITaskItem item, KeyValuePair<string, string>[] words) => new(
        item.ItemSpec,
        words.Select(word => KeyValuePair.Create(word.Value, item.GetMetadata(word.Key))).Where(word => word.Value.Length > 0).ToDictionary(StringComparer.Ordinal),
        new Location(item.GetMetadata("DefiningProjectFullPath"), 0, 0));
}
