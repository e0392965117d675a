using Photon.Testing.Running;
using Tasks.Api;

static class Run
{
    static async Task RunAsync(Action<string> print)
    {
        await using var app = await RunningApp.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton<List<TaskModel>>();
                builder.AddTasksApi();
            },
            app => app.MapTasksApi());
        await Planner.PlanAsync(new TasksClient(app.Client), print);
    }
}
