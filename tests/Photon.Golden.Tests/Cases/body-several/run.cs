using System.Net;
using System.Text;
using Photon.Testing.Running;
using Sample.Api;
using Xunit;

namespace Sample.Api
{
    public sealed partial class SampleHandler
    {
        public async partial Task<ImportProductsResult> ImportProductsAsync(ImportProductsBody body, CancellationToken cancellationToken) => body switch
        {
            ImportProductsBody.Json(var product) => "json " + product.Name,
            ImportProductsBody.MergePatch(var patch) => "patch " + (patch.Name.IsPresent ? patch.Name.Value ?? "null" : "absent"),
            ImportProductsBody.Csv(var text) => "csv " + text,
            ImportProductsBody.Binary(var stream) => "bytes " + await new StreamReader(stream).ReadToEndAsync(cancellationToken),
            ImportProductsBody.Multipart(var form) => "file " + await new StreamReader(form.File.Content).ReadToEndAsync(cancellationToken),
            ImportProductsBody.Form(var form) => "form " + form.Id,
            ImportProductsBody.Lines(var products) => "lines " + products.ToBlockingEnumerable(cancellationToken).Count(),
            _ => "nothing",
        };

        public partial Task<SetNoteResult> SetNoteAsync(SetNoteBody? body, CancellationToken cancellationToken) => Task.FromResult<SetNoteResult>(body switch
        {
            null => "nothing",
            SetNoteBody.Json(var note) => "json " + note.Note,
            SetNoteBody.Text(var text) => "text " + text,
            _ => "?",
        });

        public partial Task<SameInTwoWaysResult> SameInTwoWaysAsync(Product body, CancellationToken cancellationToken) =>
            Task.FromResult<SameInTwoWaysResult>(new SameInTwoWaysResult.NoContent());
    }
}

static class Run
{
    static async Task RunAsync()
    {
        await using var app = await RunningApp.StartAsync(builder => builder.AddSampleApi(), app => app.MapSampleApi());
        ISampleClient client = new SampleClient(app.Client);

        // A value says by its type how it travels.
        Assert.Equal("json Tea", await client.ImportProductsAsync(new Product { Name = "Tea" }));
        Assert.Equal("patch null", await client.ImportProductsAsync(new ImportProductsRequestMergePatch { Name = null }));
        Assert.Equal("csv name;Tea", await client.ImportProductsAsync("name;Tea"));
        Assert.Equal("bytes raw", await client.ImportProductsAsync(Bytes("raw")));
        Assert.Equal("file page", await client.ImportProductsAsync(new ImportProductsForm { File = new FilePart(Bytes("page")) }));
        Assert.Equal("form 7", await client.ImportProductsAsync(new ImportProductsRequestForm { Id = 7 }));
        Assert.Equal("lines 2", await client.ImportProductsAsync(new ImportProductsBody.Lines(ProductsAsync())));

        Assert.Equal("nothing", await client.SetNoteAsync());
        Assert.Equal("text hi", await client.SetNoteAsync("hi"));
        Assert.Equal("json hi", await client.SetNoteAsync(new SetNoteRequest { Note = "hi" }));
        await client.SameInTwoWaysAsync(new Product { Name = "Tea" });

        var invalid = await app.Client.PostAsync("/products", new StringContent("{\"name\":\"\"}", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, invalid.StatusCode);
        var unknown = await app.Client.PostAsync("/products", new StringContent("<a/>", Encoding.UTF8, "application/xml"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, unknown.StatusCode);
        var other = await app.Client.PostAsync("/products", new StringContent("{\"name\":\"Tea\"}", Encoding.UTF8, "application/vnd.shop+json"));
        Assert.Equal("\"json Tea\"", await other.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Client.PostAsync("/products", null)).StatusCode);
    }

    static Stream Bytes(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    static async IAsyncEnumerable<Product> ProductsAsync()
    {
        yield return new Product { Name = "Tea" };
        await Task.Yield();
        yield return new Product { Name = "Coffee" };
    }
}
