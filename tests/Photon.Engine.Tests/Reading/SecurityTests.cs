namespace Photon.Engine.Tests.Reading;

/// <summary>Security schemes by their names.</summary>
public sealed class SecurityTests
{
    [Fact]
    public void ASchemeMayBeCalledLikeAnExtension()
    {
        var contract = Contract.Modern("""
            components:
              securitySchemes:
                X-Api-Key: { type: apiKey, in: header, name: X-Api-Key }
                x-comment: { about: nothing }
            """);
        Assert.Equal(["X-Api-Key"], contract.Document.SecuritySchemes.Keys);
    }
}
