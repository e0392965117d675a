using Photon.Engine;
using Photon.Engine.Diagnostics;
using Photon.Tasks.Contracts;

namespace Photon.Tasks.Tests;

public sealed class ContractResolverTests
{
    private readonly DiagnosticBag diagnostics = new();

    [Fact]
    public void OneContractLivesInApi()
    {
        var contract = Assert.Single(Resolve("api", Item("api/openapi.yaml")));

        Assert.Equal("Shop", contract.Name);
        Assert.Equal("Shop.Api", contract.Namespace);
        Assert.Equal(EmitParts.Models | EmitParts.Client | EmitParts.Server | EmitParts.Pact, contract.Emit);
        Assert.Equal(ClientLayout.Contract, contract.Clients);
    }

    [Fact]
    public void SeveralContractsLiveInNamespacesOfTheirNames() =>
        Assert.Equal(["Shop.Pets", "Shop.Stripe"], Resolve("api", Item("pets.yaml"), Item("stripe/openapi.yaml")).Select(c => c.Namespace));

    [Fact]
    public void MetadataGoesBeforeDefaults()
    {
        var item = Item("api/openapi.yaml") with { Name = "Store", Namespace = "Contoso.Store", Emit = "Client;models", Clients = "tag", ClientStyle = "throwing", ClientFake = "True" };
        var contract = Assert.Single(Resolve("api", item));

        Assert.Equal("Store", contract.Name);
        Assert.Equal("Contoso.Store", contract.Namespace);
        Assert.Equal(EmitParts.Models | EmitParts.Client, contract.Emit);
        Assert.Equal(ClientLayout.Tag, contract.Clients);
        Assert.Equal(ClientStyle.Throwing, contract.ClientStyle);
        Assert.True(contract.ClientFake);
    }

    [Theory]
    [InlineData("fullstack", EmitParts.Models | EmitParts.Client | EmitParts.Server | EmitParts.Pact | EmitParts.Ui)]
    [InlineData("Client", EmitParts.Models | EmitParts.Client | EmitParts.Pact)]
    [InlineData("ui", EmitParts.Pact | EmitParts.Ui)]
    [InlineData("api", EmitParts.Models | EmitParts.Client | EmitParts.Server | EmitParts.Pact)]
    public void TypeOfTheProjectDecidesWhatIsEmitted(string type, EmitParts expected) =>
        Assert.Equal(expected, Assert.Single(Resolve(type, Item("api/openapi.yaml"))).Emit);

    [Fact]
    public void PartsAreKnownByTheirNames()
    {
        var contract = Assert.Single(Resolve("api", Item("api/openapi.yaml") with { Emit = "models;ui;pact" }));

        Assert.Equal(EmitParts.Models | EmitParts.Ui | EmitParts.Pact, contract.Emit);
        Assert.Equal(0, diagnostics.Count);
    }

    [Fact]
    public void UnknownPartNamesTheNearestKnownOne()
    {
        Assert.Empty(Resolve("api", Item("api/openapi.yaml") with { Emit = "models;sever" }));
        AssertReported(Codes.UnknownOption, "Did you mean 'server'?");
    }

    [Fact]
    public void UnknownLayoutOfClientsIsAnError()
    {
        Assert.Empty(Resolve("api", Item("api/openapi.yaml") with { Clients = "3" }));
        AssertReported(Codes.UnknownOption, "known are Contract, Tag");
    }

    [Fact]
    public void UnknownStyleOfClientsIsAnError()
    {
        Assert.Empty(Resolve("api", Item("api/openapi.yaml") with { ClientStyle = "throw" }));
        AssertReported(Codes.UnknownOption, "known are Both, Throwing, Result");
    }

    [Fact]
    public void FakeIsTrueOrFalse()
    {
        Assert.Empty(Resolve("api", Item("api/openapi.yaml") with { ClientFake = "yes" }));
        AssertReported(Codes.UnknownOption, "known are true, false");
    }

    [Fact]
    public void UnknownTypeOfTheProjectIsAnError()
    {
        Resolve("clint", Item("api/openapi.yaml"));
        AssertReported(Codes.UnknownOption, "Did you mean 'client'?");
    }

    [Theory]
    [InlineData("my shop", "Shop.Api")]
    [InlineData("class", "Shop.Api")]
    [InlineData("Shop", "Shop.event")]
    [InlineData("Shop", "Shop..Api")]
    public void NameMustBeOfCSharp(string name, string space)
    {
        Assert.Empty(Resolve("api", Item("api/openapi.yaml") with { Name = name, Namespace = space }));
        AssertReported(Codes.InvalidName, "Use a C# name");
    }

    [Fact]
    public void NamespaceOfHelpersMustBeOfCSharp()
    {
        var facts = ContractNameTests.Facts("Shop") with { RuntimeNamespace = "my helpers" };
        new ContractResolver(facts, diagnostics).Resolve([Item("api/openapi.yaml")]);
        AssertReported(Codes.InvalidName, "PhotonRuntimeNamespace");
    }

    [Fact]
    public void DefaultNamespaceIsMadeValid()
    {
        var facts = ContractNameTests.Facts("my-shop") with { RootNamespace = "my-shop.new.2" };
        Assert.Equal("my_shop.new_._2.Api", Assert.Single(new ContractResolver(facts, diagnostics).Resolve([Item("api/openapi.yaml")])).Namespace);
    }

    [Fact]
    public void TwoContractsOfOneNameAreAnError()
    {
        Assert.Single(Resolve("api", Item("api/openapi.yaml"), Item("spec/swagger.json")));
        AssertReported(Codes.SameContractName, "'spec/swagger.json' and 'api/openapi.yaml' are both called 'Shop'");
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void ProjectWithoutAContractIsAWarningWhereOneIsExpected(bool isExpected, int expected)
    {
        new ContractResolver(ContractNameTests.Facts("Shop") with { ExpectsContract = isExpected }, diagnostics).Resolve([]);
        Assert.Equal(expected, diagnostics.ToSortedList().Count(d => d.Rule == Codes.NoContract));
    }

    private static ContractItem Item(string path) => ContractNameTests.Item(path);

    private IReadOnlyList<Contract> Resolve(string type, params IReadOnlyList<ContractItem> items) =>
        new ContractResolver(ContractNameTests.Facts("Shop") with { Type = type }, diagnostics).Resolve(items);

    private void AssertReported(DiagnosticRule rule, string part)
    {
        var found = Assert.Single(diagnostics.ToSortedList());
        Assert.Equal(rule, found.Rule);
        Assert.Contains(part, found.Message, StringComparison.Ordinal);
        Assert.EndsWith(".csproj", found.Location.Path, StringComparison.Ordinal);
    }
}
