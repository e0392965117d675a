using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Forms;

/// <summary>A form that is written: <c>forms/NewProduct.tsx</c> with its plan and its test.</summary>
/// <param name="Name"><c>NewProduct</c>: the component is <c>NewProductForm</c>, the plan <c>newProductPlan</c>.</param>
/// <param name="Type">What it edits.</param>
/// <param name="Definition">Its type's declaration; null for a body that has none, such as a list, or that adds rules to one.</param>
/// <param name="Examples">The contract's, whether they meet the type or not.</param>
internal sealed record EmittedForm(string Name, TypeUse Type, TypeDefinition? Definition, IReadOnlyList<Node> Examples)
{
    /// <summary>What a person calls a body that has no type of its own.</summary>
    public string Label { get; init; } = "";

    /// <summary>Set for a body that is one text or one file; null for all that is made of JSON's values.</summary>
    public WholeBody? Whole { get; init; }
}
