namespace Tasks.Api;

public sealed partial class TasksHandler(List<TaskModel> tasks)
{
    public partial Task<ListTasksResult> ListTasksAsync(IReadOnlyList<State>? state, DateOnly? dueBefore, CancellationToken cancellationToken) =>
        new ListTasksResult.Ok([.. tasks.Where(t => state is null || state.Contains(t.State)).Where(t => dueBefore is null || t.Due.GetValueOrDefault() < dueBefore)]);

    public partial Task<AddTaskResult> AddTaskAsync(NewTask body, CancellationToken cancellationToken)
    {
        tasks.Add(new TaskModel { Id = tasks.Count + 1, Title = body.Title, Due = body.Due, State = State.Open });
        return new AddTaskResult.Created(tasks[^1]);
    }

    public partial Task<ChangeTaskResult> ChangeTaskAsync(long id, TaskChange body, CancellationToken cancellationToken)
    {
        var index = tasks.FindIndex(t => t.Id == id);
        if (index < 0)
            return new ChangeTaskResult.NotFound($"There is no task {id}.");
        var task = tasks[index];
        tasks[index] = task with
        {
            Title = body.Title ?? task.Title,
            State = body.State ?? task.State,
            Due = body.Due.IsPresent ? body.Due : task.Due,       // null takes the date away, absent leaves it
        };
        return new ChangeTaskResult.Ok(tasks[index]);
    }

    public partial Task<RemoveTaskResult> RemoveTaskAsync(long id, CancellationToken cancellationToken)
    {
        tasks.RemoveAll(t => t.Id == id);
        return new RemoveTaskResult.NoContent();
    }
}
