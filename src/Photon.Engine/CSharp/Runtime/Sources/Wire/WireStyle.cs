namespace Photon.Runtime;

/// <summary>How a parameter's value becomes text.</summary>
internal enum WireStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,

    /// <summary>The value is one JSON text.</summary>
    Json,
}
