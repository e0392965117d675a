using Tasks.Api;

static class Planner
{
    public static async Task PlanAsync(ITasksClient tasks, Action<string> print)
    {
        var tea = await tasks.AddTaskAsync(new NewTask { Title = "Buy tea", Due = new DateOnly(2026, 5, 1) });
        await tasks.AddTaskAsync(new NewTask { Title = "Drink tea" });

        tea = await tasks.ChangeTaskAsync(tea.Id, new TaskChange { State = State.InProgress });     // the date stays
        print($"{tea.Title}: {tea.State}, due {tea.Due}");
        tea = await tasks.ChangeTaskAsync(tea.Id, new TaskChange { Due = null });                   // the date goes
        print($"{tea.Title}: {tea.State}, due {tea.Due}");

        foreach (var task in await tasks.ListTasksAsync(state: [State.Open, State.InProgress]))
            print($"{task.Id}. {task.Title}");

        await tasks.RemoveTaskAsync(tea.Id);
        if (await tasks.TryChangeTaskAsync(tea.Id, new TaskChange { State = State.Done }) is ChangeTaskResult.NotFound(var problem))
            print(problem.Detail!);
    }
}
