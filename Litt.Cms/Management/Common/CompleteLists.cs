using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Litt.Cms.Management.Common;

/// <summary>Refuses lists with holes: the serializer checks that a property is not null, but not what is in its list.</summary>
internal static class CompleteLists
{
    public static void Require(JsonTypeInfo type)
    {
        if (type.Kind is not JsonTypeInfoKind.Object || type.Type.Namespace?.StartsWith("Litt.Cms.Management", StringComparison.Ordinal) is not true)
            return;

        NullabilityInfoContext nullability = new();
        PropertyInfo[] lists = [.. type.Type.GetProperties().Where(property => HasNoPlaceForNull(property, nullability))];
        if (lists.Length > 0)
            type.OnDeserialized = item => Check(item, lists);
    }

    private static bool HasNoPlaceForNull(PropertyInfo property, NullabilityInfoContext nullability) =>
        property.PropertyType.IsGenericType
        && property.PropertyType.IsAssignableTo(typeof(IEnumerable))
        && nullability.Create(property).GenericTypeArguments is [{ ReadState: NullabilityState.NotNull }]
        && !property.PropertyType.GenericTypeArguments[0].IsValueType;

    private static void Check(object item, PropertyInfo[] lists)
    {
        foreach (var list in lists)
        {
            if (list.GetValue(item) is IEnumerable elements && elements.Cast<object?>().Contains(null))
                throw new JsonException($"{list.Name} has a hole.", $"$.{JsonNamingPolicy.CamelCase.ConvertName(list.Name)}", null, null);
        }
    }
}
