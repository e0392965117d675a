using Photon.Testing.Running;
using Sample.Api;
using Xunit;

static class Run
{
    static Task RunAsync()
    {
        // The discriminator may come last.
        var payment = Wire.Read<Order>("""{ "payment": { "number": "1234", "method": "card" } }""").Payment;
        Assert.Equal("1234", Assert.IsType<Payment.Card>(payment).Value.Number);
        Assert.IsType<Payment.Card>(Wire.Read<Payment>("""{ "method": "credit-card", "number": "1" }"""));
        Assert.IsType<Payment.Iban>(Wire.Read<Payment>("""{ "method": "iban", "iban": "DE00" }"""));
        Assert.IsType<Payment.Invoice>(Wire.Read<Payment>("""{ "method": "Invoice", "parent": { "method": "Invoice" } }"""));
        Assert.IsType<Payment.Unknown>(Wire.Read<Payment>("""{ "method": "shells", "count": 3 }"""));
        Wire.AssertSurvives<Payment>("""{ "method": "shells", "count": 3 }""");
        Wire.AssertSurvives<Payment>("""{ "method": "credit-card", "number": "1" }""");
        Wire.AssertSurvives<Order>("""{ "payment": { "method": "Invoice", "parent": { "method": "iban", "iban": "DE00" } } }""");

        Payment made = new Card { Method = "card", Number = "5" };
        Assert.Equal("card", made.Match(card => card.Method, iban => "iban", invoice => "invoice", unknown => "unknown"));
        return Task.CompletedTask;
    }
}
