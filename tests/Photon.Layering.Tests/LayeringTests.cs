using System.Xml.Linq;
using Photon.Testing;

namespace Photon.Layering.Tests;

/// <summary>The arrows of ARCHITECTURE.md: who may name whom.</summary>
public sealed class LayeringTests(SourceNames names)
{
    private const string Engine = "Photon.Engine";

    /// <summary>The engine's rooms from the top to the ground: a room may name those below it. Rooms of one storey never name each other.</summary>
    private static readonly string[][] Storeys =
    [
        [Engine],
        ["Photon.Engine.CSharp", "Photon.Engine.TypeScript", "Photon.Engine.Pact", "Photon.Engine.Html", "Photon.Engine.Rules"],
        ["Photon.Engine.Model"],
        ["Photon.Engine.OpenApi"],
        ["Photon.Engine.Text"],
        ["Photon.Engine.Diagnostics"],
    ];

    private static readonly string[] Emitters =
        ["Photon.Engine.CSharp", "Photon.Engine.TypeScript", "Photon.Engine.Pact", "Photon.Engine.Html"];

    /// <summary>Which projects a project may refer to.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Photon.Engine"] = [],
        ["Photon.Analyzers"] = [],
        ["Photon.Templates"] = [],
        ["Photon.Toml"] = [Engine],
        ["Photon.Manifest"] = [Engine],
        ["Photon.Packaging"] = [Engine],
        ["Photon.Pact"] = [Engine],
        ["Photon.Pact.Native"] = [],
        ["Photon.Pact.Hosting"] = [Engine, "Photon.Pact"],
        ["Photon.Pact.Stub"] = ["Photon.Pact", "Photon.Pact.Hosting"],
        ["Photon.Tasks"] = [Engine, "Photon.Toml", "Photon.Manifest", "Photon.Packaging", "Photon.Pact", "Photon.Analyzers"],
        ["Photon.Cli"] = [Engine, "Photon.Toml", "Photon.Manifest", "Photon.Packaging"],
        ["Photon.Sdk"] = ["Photon.Tasks", "Photon.Analyzers"], // packs them; names nothing
    };

    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateDirectories(Repository.PathOf("src"))
            .Select(folder => Path.GetFileName(folder))
            .Where(name => File.Exists(Repository.PathOf("src", name, name + ".csproj")))
            .Order(StringComparer.Ordinal)];

    [Fact]
    public void TheDoorNamesTheRooms() =>
        Assert.Contains(names.All, n => n is { From: Engine, To: "Photon.Engine.CSharp" });

    [Fact]
    public void EveryNamespaceOfTheEngineHasAStorey() =>
        Assert.Equal("", UsesWhere(n => IsIn(n.From, Engine) && StoreyOf(n.From) is null));

    [Fact]
    public void RoomsOfTheEngineNameOnlyWhatLiesBelow() =>
        Assert.Equal("", UsesWhere(n => StoreyOf(n.From) is { } from && StoreyOf(n.To) is { } to && RoomOf(n.From) != RoomOf(n.To) && to <= from));

    [Fact]
    public void EmittersNeverNameOpenApi() =>
        Assert.Equal("", UsesWhere(n => Emitters.Contains(RoomOf(n.From)) && RoomOf(n.To) == "Photon.Engine.OpenApi"));

    [Fact]
    public void LeavesNameNothingOfTheEngineButDiagnostics() =>
        Assert.Equal("", UsesWhere(n =>
            (IsIn(n.From, "Photon.Toml") || IsIn(n.From, "Photon.Manifest") || IsIn(n.From, "Photon.Packaging"))
            && IsIn(n.To, Engine) && RoomOf(n.To) != "Photon.Engine.Diagnostics"));

    [Theory]
    [MemberData(nameof(Projects))]
    public void ProjectsReferToNoMoreThanTheirArrows(string project)
    {
        var file = XDocument.Load(Repository.PathOf("src", project, project + ".csproj"));
        var references = file.Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.Contains(project, Arrows.Keys);
        Assert.Empty(references.Except(Arrows[project]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void NamespacesOfAProjectBearItsName(string project)
    {
        var folder = Path.Combine("src", project) + Path.DirectorySeparatorChar;
        Assert.Equal("", UsesWhere(n => n.Place.StartsWith(folder, StringComparison.Ordinal) && !IsIn(n.From, project)));
    }

    private string UsesWhere(Func<NameUse, bool> isWrong) => string.Join('\n', names.All.Where(isWrong).Distinct());

    private static bool IsIn(string name, string parent) =>
        name == parent || name.StartsWith(parent + ".", StringComparison.Ordinal);

    /// <summary>The longest room that the namespace lies in; null for what is not the engine's.</summary>
    private static string? RoomOf(string name) =>
        Storeys.SelectMany(rooms => rooms).Where(room => room == Engine ? name == Engine : IsIn(name, room)).FirstOrDefault();

    private static int? StoreyOf(string name)
    {
        var room = RoomOf(name);
        var storey = Array.FindIndex(Storeys, rooms => rooms.Contains(room));
        return storey < 0 ? null : storey;
    }
}
