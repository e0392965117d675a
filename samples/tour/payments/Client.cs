using Payments.Api;

static class Checkout
{
    public static async Task PayAsync(IPaymentsClient payments, Action<string> print)
    {
        var payment = await payments.CreatePaymentAsync("order-17", new Charge { Amount = 2450, Currency = "EUR", Method = new Transfer { Iban = "DE02120300000000202051" } });
        print($"{payment.Status} by {Describe(payment.Method)}");

        try
        {
            await payments.CreatePaymentAsync("order-18", new Charge { Amount = 999, Currency = "EUR", Method = new Card { Number = "4000000000000000" } });
        }
        catch (PaymentsException<Declined> declined) when (declined.Error.Reason == DeclinedReason.InsufficientFunds)
        {
            print("Not enough money on that card.");
        }

        if (await payments.TryGetPaymentAsync("none") is GetPaymentResult.NotFound)
            print("There is no such payment.");
    }

    private static string Describe(PaymentMethod method) => method switch
    {
        PaymentMethod.Card(var card) => $"card {card.Number[^4..]}",
        PaymentMethod.Transfer(var transfer) => $"transfer from {transfer.Iban[..4]}…",
        _ => "something newer than this program",
    };
}
