namespace Photon.Sdk.Tests.Images.Figures;

/// <summary>A way from sources to an image.</summary>
internal abstract class ImageTool(string name)
{
    public string Name => name;

    /// <summary>Forgets what the tool keeps beside the project's own folder.</summary>
    public virtual Task ForgetAsync(FigureProject project) => Task.CompletedTask;

    /// <summary>Builds, restoring included.</summary>
    /// <param name="repository"><c>figures/shop</c></param>
    /// <param name="registry">Its host; null for the engine.</param>
    public abstract Task BuildAsync(FigureProject project, string repository, string? registry);
}

/// <summary><c>dotnet build -p:PhotonFormat=docker</c>. The compiler's server would take CPU time along that nobody counts.</summary>
internal sealed class PhotonTool(string baseImage) : ImageTool("Photon")
{
    public override Task BuildAsync(FigureProject project, string repository, string? registry) => BuildAsync(project, repository, registry, []);

    public Task BuildAsync(FigureProject project, string repository, string? registry, IReadOnlyList<string> more) => project.RunAsync(
        "dotnet",
        [
            "build", "src/Shop", "-c", "Release", "-v:q", "-p:UseSharedCompilation=false", "-p:PhotonFormat=docker", $"-p:ContainerBaseImage={baseImage}", $"-p:ContainerRepository={repository}",
            $"-p:PhotonImageCache={project.PathOf(".images")}", .. registry is null ? Array.Empty<string>() : [$"-p:PhotonRegistry={registry}"], .. more,
        ]);
}

/// <summary><c>dotnet publish -t:PublishContainer</c>.</summary>
internal sealed class SdkTool(string baseImage) : ImageTool("SDK container targets")
{
    public override Task BuildAsync(FigureProject project, string repository, string? registry) => project.RunAsync(
        "dotnet",
        [
            "publish", "src/Shop", "-c", "Release", "-v:q", "-p:UseSharedCompilation=false", "-t:PublishContainer", $"-p:ContainerBaseImage={baseImage}", $"-p:ContainerRepository={repository}",
            .. registry is null ? Array.Empty<string>() : [$"-p:ContainerRegistry={registry}"],
        ]);
}

/// <summary>The usual Dockerfile of two stages, packages restored before the sources are copied, under BuildKit.</summary>
internal sealed class DockerfileTool(string baseImage, string sdkImage) : ImageTool("multi-stage Dockerfile")
{
    public override async Task ForgetAsync(FigureProject project)
    {
        await File.WriteAllTextAsync(project.PathOf("Dockerfile"), $"""
            FROM {sdkImage} AS build
            WORKDIR /src
            COPY nuget.config global.json ./
            COPY feed feed
            COPY src/Shop/Shop.csproj src/Shop/
            RUN ["dotnet", "restore", "src/Shop"]
            COPY . .
            RUN ["dotnet", "publish", "src/Shop", "-c", "Release", "-v:q", "-p:UseSharedCompilation=false", "--no-restore", "-o", "/out"]

            FROM {baseImage}
            WORKDIR /app
            COPY --from=build /out .
            USER 1654
            ENTRYPOINT ["dotnet", "Shop.dll"]

            """);
        await project.RunAsync("/usr/bin/docker", "builder", "prune", "-a", "-f");
        await project.RunAsync("/usr/bin/docker", "image", "rm", "-f", baseImage);
    }

    public override async Task BuildAsync(FigureProject project, string repository, string? registry)
    {
        var name = registry is null ? repository : $"{registry}/{repository}";
        await project.RunAsync("/usr/bin/docker", "build", "-q", "--network", "host", "-t", name, ".");
        if (registry is not null)
            await project.RunAsync("/usr/bin/docker", "push", "-q", name);
    }
}
