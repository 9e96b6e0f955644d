using System.Reflection.Emit;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace House.Tests.Borders;

/// <summary>Does on purpose what Core, App and the doors may not do. Compiled, never run.</summary>
internal sealed class ImpureOffender
{
    public static async Task<string> Offend(Type type)
    {
        Console.WriteLine(DateTime.Now);
        Console.WriteLine(TimeProvider.System.GetUtcNow());
        Console.WriteLine(Environment.MachineName + Environment.NewLine);
        Console.WriteLine(type.GetMethods().Length);
        Console.WriteLine(Activator.CreateInstance(type));
        Console.WriteLine(new DynamicMethod("made", typeof(void), []));
        await Task.Delay(1).ConfigureAwait(false);

        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri("about:blank")).ConfigureAwait(false) + File.ReadAllText("plan.yaml");
    }

    public static IEnumerable<int> Iterate()
    {
        yield return 1;
    }

    public static int Save(DbContext context) => context.SaveChanges();

    public static int Status(HttpContext request) => request.Response.StatusCode;
}
