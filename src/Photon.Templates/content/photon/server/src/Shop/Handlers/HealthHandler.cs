namespace ShopNamespace.Api;

public sealed partial class HealthHandler
{
    public partial Task<GetHealthResult> GetHealthAsync(CancellationToken cancellationToken) =>
        Task.FromResult<GetHealthResult>(new Health { Status = HealthStatus.Healthy });
}
