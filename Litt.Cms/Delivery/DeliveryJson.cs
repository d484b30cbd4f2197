using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Litt.Cms.Delivery;

/// <summary>How the Delivery API writes JSON: names in camel case, enumerations as words, and Umbraco's models as what they are.</summary>
internal static class DeliveryJson
{
    private static readonly Dictionary<Type, Type[]> Models = typeof(IApiElement).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.Namespace == typeof(IApiElement).Namespace)
        .SelectMany(type => type.GetInterfaces().Where(contract => contract.Namespace == type.Namespace).Select(contract => (contract, type)))
        .GroupBy(pair => pair.contract, pair => pair.type)
        .ToDictionary(group => group.Key, group => group.ToArray());

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WriteTheWholeModel } },
    };

    // Where a model is held as its interface, all of it is written, and nothing about its type.
    private static void WriteTheWholeModel(JsonTypeInfo info)
    {
        if (!Models.TryGetValue(info.Type, out var types))
            return;
        info.PolymorphismOptions = new JsonPolymorphismOptions { UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType };
        foreach (var type in types)
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type));
    }
}
