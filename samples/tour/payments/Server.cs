namespace Payments.Api;

public sealed partial class PaymentsHandler(Ledger ledger)
{
    public async partial Task<CreatePaymentResult> CreatePaymentAsync(string idempotencyKey, Charge body, CancellationToken cancellationToken)
    {
        var isFunded = body.Method.Match(
            card: card => !card.Number.EndsWith('0'),
            transfer: _ => true,
            unknown: _ => false);
        if (!isFunded)
            return new CreatePaymentResult.PaymentRequired(new Declined { Reason = DeclinedReason.InsufficientFunds });
        return await ledger.BookAsync(idempotencyKey, body, cancellationToken);
    }

    public async partial Task<GetPaymentResult> GetPaymentAsync(string id, CancellationToken cancellationToken) =>
        await ledger.FindAsync(id, cancellationToken) is { } payment ? payment : new GetPaymentResult.NotFound();
}
