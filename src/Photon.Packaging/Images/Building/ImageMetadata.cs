namespace Photon.Packaging.Images.Building;

/// <summary>What a project says of itself, for labels and annotations (OCI image-spec 1.1, annotations.md, "Pre-Defined Annotation Keys"). Null where it says nothing.</summary>
public sealed record ImageMetadata
{
    internal const string Prefix = "org.opencontainers.image.";

    public string? Title { get; init; }

    public string? Version { get; init; }

    public string? Description { get; init; }

    public string? Authors { get; init; }

    public string? Vendor { get; init; }

    public string? Licenses { get; init; }

    public string? Url { get; init; }

    public string? Documentation { get; init; }

    /// <summary>Where the sources are.</summary>
    public string? Source { get; init; }

    /// <summary>The commit.</summary>
    public string? Revision { get; init; }

    /// <summary>Only where a time is given: the time of a build would make each image another one.</summary>
    public string? Created { get; init; }

    /// <summary>By their keys: <c>org.opencontainers.image.title</c>.</summary>
    public IReadOnlyDictionary<string, string> ToLabels()
    {
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add("authors", Authors);
        Add("created", Created);
        Add("description", Description);
        Add("documentation", Documentation);
        Add("licenses", Licenses);
        Add("revision", Revision);
        Add("source", Source);
        Add("title", Title);
        Add("url", Url);
        Add("vendor", Vendor);
        Add("version", Version);
        return labels;

        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                labels[Prefix + key] = value;
        }
    }
}
