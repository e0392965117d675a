using System.Collections.Concurrent;
using Noticeboard.Api;

namespace Noticeboard;

/// <summary>What hangs on the board, as long as the app runs.</summary>
public sealed class Board
{
    private readonly ConcurrentQueue<Notice> notices = new();

    public IReadOnlyList<Notice> All => [.. notices.Reverse()];

    public void Pin(Notice notice) => notices.Enqueue(notice);
}
