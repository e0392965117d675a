using Photon.Engine.Diagnostics;

namespace Photon.Engine.Model;

/// <summary>What the parts of one binding run share.</summary>
internal sealed record BindContext(
    SchemaSites Sites,
    Hierarchy Hierarchy,
    Composer Composer,
    DiscriminatorValues Discriminators,
    DiscriminatingProperties Discriminating,
    CaseNames CaseNames,
    RuleBinder Rules,
    TypeDefinitions Definitions,
    Intersections Intersections,
    DiagnosticBag Diagnostics);
