namespace Photon.Packaging.Images.Layers;

/// <summary>A layer that was made of an app's files.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Record">What it is.</param>
/// <param name="Blob">Its bytes.</param>
public sealed record ImageLayer(FileLayer Kind, LayerRecord Record, IBlobSource Blob);
