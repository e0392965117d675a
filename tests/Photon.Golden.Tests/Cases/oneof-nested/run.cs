using Photon.Testing.Running;
using Sample.Api;
using Xunit;

static class Run
{
    static Task RunAsync()
    {
        DiscriminatorsMayBeNested();
        DiscriminatorsMayBeInferred();

        // 3.2: values that are not listed, and values without the property.
        Assert.Equal("x", Assert.IsType<WithDefault.Known>(Wire.Read<WithDefault>("""{ "type": "known", "a": "x" }""")).Value.A);
        Assert.IsType<WithDefault.Other>(Wire.Read<WithDefault>("""{ "type": "new" }"""));
        Assert.IsType<WithDefault.Other>(Wire.Read<WithDefault>("""{ "b": "x" }"""));
        Wire.AssertSurvives<WithDefault>("""{ "type": "new", "b": "x", "c": 1 }""");

        Wire.AssertSurvives<Envelope>("""{ "id": 1, "text": "a" }""");
        Assert.Equal(new Uri("https://a.example"), Wire.Read<Envelope>("""{ "id": 1, "link": "https://a.example" }""").Link);

        Wire.AssertSurvives<Flat>("""[ { "kind": "circle", "radius": 1 } ]""");
        Assert.IsType<Flat.BooleanCase>(Wire.Read<Flat>("true"));
        Assert.IsType<Inferred.Square>(Assert.IsType<Flat.Inferred>(Wire.Read<Flat>("""{ "side": 1, "kind": "square" }""")).Value);
        return Task.CompletedTask;
    }

    private static void DiscriminatorsMayBeNested()
    {
        const string Json = """{ "parcels": [ { "name": "a", "category": "user" }, { "total": 2, "action": "placed", "category": "order" } ], "action": "shipped", "category": "order" }""";
        Wire.AssertSurvives<Event>(Json);
        var shipped = Assert.IsType<OrderEvent.OrderShipped>(Assert.IsType<Event.OrderEvent>(Wire.Read<Event>(Json)).Value).Value;
        Assert.Equal("a", Assert.IsType<Event.UserEvent>(shipped.Parcels![0]).Value.Name);

        // Unknown values of either discriminator are kept.
        Assert.IsType<Event.Unknown>(Wire.Read<Event>("""{ "category": "stock", "count": 5 }"""));
        var unknown = Assert.IsType<Event.OrderEvent>(Wire.Read<Event>("""{ "category": "order", "action": "lost", "where": [1] }"""));
        Assert.IsType<OrderEvent.Unknown>(unknown.Value);
        Wire.AssertSurvives<Event>("""{ "category": "order", "action": "lost", "where": [1] }""");

        // What there is but one value for needs not be said.
        Event made = (OrderEvent)new OrderPlaced { Total = 5 };
        Assert.Equal("""{"category":"order","action":"placed","total":5}""", Wire.Write(made));
        var words = made switch
        {
            Event.OrderEvent { Value: OrderEvent.OrderPlaced { Value.Total: var total } } => $"placed {total}",
            Event.OrderEvent => "order",
            Event.UserEvent => "user",
            _ => "unknown",
        };
        Assert.Equal("placed 5", words);
    }

    private static void DiscriminatorsMayBeInferred()
    {
        Assert.IsType<Inferred.Circle>(Wire.Read<Inferred>("""{ "radius": 2, "kind": "circle" }"""));
        Wire.AssertSurvives<Inferred>("""{ "kind": "triangle", "sides": [3, 4, 5] }""");
        Inferred circle = new InferredCircle { Radius = 2 };
        Assert.Equal(2, circle.Match(c => c.Radius, s => s.Side, u => null));
    }
}
