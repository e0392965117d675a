using Photon.Tasks.Contracts;

namespace Photon.Tasks.Tests;

public sealed class ContractNameTests
{
    [Theory]
    [InlineData("api/openapi.yaml", "Shop", "Shop")]
    [InlineData("openapi.json", "Shop.Api", "Shop")]
    [InlineData("openapi.json", "Contoso.Shop", "Shop")]
    [InlineData("openapi.json", "Contoso.Shop.Client", "Shop")]
    [InlineData("openapi.json", "Api", "Api")]
    [InlineData("openapi.json", "my-shop", "MyShop")]
    [InlineData("openapi.json", "3d.shop2", "Shop2")]
    [InlineData("petstore.yaml", "Shop", "Petstore")]
    [InlineData("pet-store_v2.json", "Shop", "PetStoreV2")]
    [InlineData("petstore.openapi.yaml", "Shop", "Petstore")]
    [InlineData("openapi.v3.json", "Shop", "Shop")]
    [InlineData("stripe/openapi.yaml", "Shop", "Stripe")]
    [InlineData("contracts/stripe/v1/swagger.json", "Shop", "Shop")]
    [InlineData("specs/index.yaml", "Shop", "Shop")]
    [InlineData("42.yaml", "Shop", "Shop")]
    [InlineData("3scale.yaml", "Shop", "Api3scale")]
    public void NameIsTheFirstThatSaysSomething(string path, string project, string expected) =>
        Assert.Equal(expected, ContractName.Of(Item(path), Facts(project)));

    [Fact]
    public void FolderOfTheProjectIsNoName() =>
        Assert.Equal("Store", ContractName.Of(Item("openapi.yaml"), Facts("Store")));

    [Fact]
    public void FolderOfASharedContractIsAName() =>
        Assert.Equal("Warehouse", ContractName.Of(Item("../warehouse/openapi.yaml"), Facts("Store")));

    internal static ProjectFacts Facts(string project) =>
        new(Folder, Path.Combine(Folder, project + ".csproj")) { RootNamespace = project, Type = "api" };

    internal static ContractItem Item(string path) =>
        new(Path.GetFullPath(Path.Combine(Folder, path))) { Path = path, DefinedIn = Path.Combine(Folder, "Shop.csproj") };

    private static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetTempPath(), "work", "Folder"));
}
