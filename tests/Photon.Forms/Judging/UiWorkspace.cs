using Photon.Testing;

namespace Photon.Forms.Judging;

/// <summary>The npm workspace <c>tests/Photon.Ui</c>, installed once from its lock file.</summary>
internal static class UiWorkspace
{
    public const string Missing = "npm can't install tests/Photon.Ui here.";

    public static string Root { get; } = Repository.PathOf("tests", "Photon.Ui");

    /// <summary>A program of the workspace, such as <c>tsc</c>.</summary>
    public static string Bin(string name) => Path.Combine(Root, "node_modules", ".bin", name);

    /// <summary>Installs where needed; false where npm is not there or can't reach its registry.</summary>
    public static Task<bool> InstallAsync(CancellationToken cancellationToken) => NpmFolder.InstallAsync(Root, Root, Repository.PathOf("artifacts", "ui"), cancellationToken);
}
