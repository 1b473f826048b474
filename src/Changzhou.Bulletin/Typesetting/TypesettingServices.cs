using Changzhou.Bulletin.Typesetting.Charts;
using Changzhou.Bulletin.Typesetting.Preview;
using Microsoft.Extensions.DependencyInjection;

namespace Changzhou.Bulletin.Typesetting;

public static class TypesettingServices
{
    /// <summary>One worker for the host, disposed with it; a printer and a painter that share it; a preview with a worker of its own.</summary>
    public static IServiceCollection AddTypesetting(this IServiceCollection services, TypesettingOptions? options = null) => services
        .AddSingleton(options ?? new TypesettingOptions())
        .AddSingleton<TypesettingWorker>()
        .AddSingleton<ChartPainter>()
        .AddSingleton<PagePreview>()
        .AddSingleton<IPrinter, TypstPrinter>();
}
