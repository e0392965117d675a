using Photon.Engine.Model;
using Photon.Engine.Pact.Format;

namespace Photon.Engine.Pact.Interactions;

/// <summary>The examples that a request is made of.</summary>
internal sealed class MadeRequest
{
    public List<(ApiParameter Parameter, ApiExample Example)> Values { get; } = [];

    public MadeBody? Body { get; set; }

    public IEnumerable<ApiExample> Examples => Values.Select(value => value.Example).Concat(Body is null ? [] : [Body.Example]);

    public ApiExample? InPath(string name) =>
        Values.Find(value => value.Parameter.Place == ParameterPlace.Path && value.Parameter.Name == name).Example;
}

/// <summary>A body with what the contract says of it.</summary>
internal sealed record MadeBody(ApiContent Content, ApiExample Example, PactBody Body);
