namespace Noticeboard.Api;

public sealed partial class NoticesHandler(Board board)
{
    public partial Task<ListNoticesResult> ListNoticesAsync(CancellationToken cancellationToken) =>
        Task.FromResult<ListNoticesResult>(new ListNoticesResult.Ok(board.All));

    public partial Task<PinNoticeResult> PinNoticeAsync(NewNotice body, CancellationToken cancellationToken)
    {
        var notice = new Notice { Id = Guid.NewGuid(), Text = body.Text, PinnedBy = body.PinnedBy };
        board.Pin(notice);
        return Task.FromResult<PinNoticeResult>(new PinNoticeResult.Created(notice));
    }
}
