using System.Net;
using System.Text;
using Photon.Testing.Running;
using Sample.Api;
using Xunit;

namespace Sample.Api
{
    public sealed partial class SampleHandler
    {
        public partial Task<CreateOrderResult> CreateOrderAsync(Order body, CancellationToken cancellationToken) =>
            Task.FromResult<CreateOrderResult>(body.Id == 404 ? new CreateOrderResult.NotFound(new Fault { Reason = "a < b" }) : body);

        public partial Task<PutEitherResult> PutEitherAsync(PutEitherBody body, CancellationToken cancellationToken) => Task.FromResult<PutEitherResult>(body switch
        {
            PutEitherBody.Json(var text) => $"<a>{text}</a>",
            PutEitherBody.Xml(var fault) => $"<b>{fault.Reason}</b>",
            _ => "",
        });
    }
}

static class Run
{
    static async Task RunAsync()
    {
        await using var app = await RunningApp.StartAsync(builder => builder.AddSampleApi(), app => app.MapSampleApi());
        ISampleClient client = new SampleClient(app.Client);
        var order = new Order
        {
            Id = 7,
            Name = "Tea & more",
            Paid = true,
            Note = (string?)null,
            Tags = ["a", "b"],
            Aliases = [],
            Lines = [new Line { Price = 3.5m, Text = "Assam <fine>" }, new Line { Price = 4 }],
            Parent = new Order { Id = 1, Lines = [] },
        };
        var same = await client.CreateOrderAsync(order);
        Assert.Equal((7, "Tea & more", true), (same.Id, same.Name, same.Paid));
        Assert.True(same.Note.IsPresent && same.Note.Value is null);
        Assert.Equal(["a", "b"], same.Tags!);
        Assert.Empty(same.Aliases!);
        Assert.Equal([(3.5m, "Assam <fine>"), (4m, null)], same.Lines.Select(l => (l.Price, l.Text)));
        Assert.Equal(1, same.Parent!.Id);
        Assert.Null(same.Parent.Tags);

        // On the wire.
        var (status, text) = await SendAsync(app.Client, "<s:order xmlns:s=\"urn:shop\" id=\"7\"><s:title>Tea</s:title><paid> true </paid><tag>x</tag><lines><line price=\"1\"><![CDATA[<b>]]></line></lines><other/></s:order>");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.EndsWith("<s:order id=\"7\" xmlns:s=\"urn:shop\"><s:title>Tea</s:title><paid>true</paid><tag>x</tag><lines><line price=\"1\">&lt;b&gt;</line></lines></s:order>", text);

        Assert.Equal("a < b", (await Assert.ThrowsAsync<SampleException<Fault>>(() => client.CreateOrderAsync(order with { Id = 404 }))).Error.Reason);
        Assert.Equal("<a>x</a>", await client.PutEitherAsync("x"));
        Assert.Equal("<b>y</b>", await client.PutEitherAsync(new Fault { Reason = "y" }));

        // What is wrong is told as for JSON; a document type is refused.
        await RefusedAsync(app.Client, "<order id=\"0\" xmlns=\"urn:shop\"/>", "\"pointer\":\"#/id\"", "#/lines");
        await RefusedAsync(app.Client, "<order id=\"1\"><lines/></order>", "The root must be the element");
        await RefusedAsync(app.Client, "<order", "is not the XML that is expected");
        await RefusedAsync(app.Client, "<!DOCTYPE order [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><s:order xmlns:s=\"urn:shop\" id=\"1\"><lines/><note>&e;</note></s:order>", "DTD");
        var deep = string.Concat(Enumerable.Repeat("<s:order id=\"1\"><lines/>", 200)) + string.Concat(Enumerable.Repeat("</s:order>", 200));
        await RefusedAsync(app.Client, $"<s:order xmlns:s=\"urn:shop\" id=\"1\"><lines/>{deep}</s:order>", "too deep");
    }

    static async Task RefusedAsync(HttpClient http, string xml, params string[] parts)
    {
        var (status, text) = await SendAsync(http, xml);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.All(parts, part => Assert.Contains(part, text));
    }

    static async Task<(HttpStatusCode Status, string Text)> SendAsync(HttpClient http, string xml)
    {
        var response = await http.PostAsync("/orders", new StringContent(xml, Encoding.UTF8, "application/xml"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
