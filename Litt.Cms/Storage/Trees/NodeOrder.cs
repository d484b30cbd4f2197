using System.Linq.Expressions;
using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core.Services;
using Direction = Umbraco.Cms.Core.Direction;

namespace Litt.Cms.Storage.Trees;

/// <summary>An order of nodes. Nodes that are equal in it are ordered by their ids, so that pages never overlap.</summary>
internal sealed class NodeOrder
{
    private readonly List<(LambdaExpression Column, bool Descending)> columns;

    private NodeOrder(List<(LambdaExpression Column, bool Descending)> columns) => this.columns = columns;

    /// <param name="ordering">Umbraco's wish; by sort order where there is none.</param>
    /// <exception cref="NotSupportedException">Nodes can't be ordered so.</exception>
    public static NodeOrder From(Ordering? ordering)
    {
        var columns = new List<(LambdaExpression Column, bool Descending)>();
        for (var wish = ordering; wish is not null && !wish.IsEmpty; wish = wish.Next)
            columns.Add((Column(wish.OrderBy!), wish.Direction == Direction.Descending));
        if (columns.Count == 0)
            columns.Add((By(node => node.SortOrder), false));
        columns.Add((By(node => node.Id), columns[^1].Descending));
        return new NodeOrder(columns);
    }

    public IQueryable<NodeRow> Apply(IQueryable<NodeRow> nodes)
    {
        var call = nodes.Expression;
        foreach (var (index, (column, descending)) in columns.Index())
        {
            var method = (index == 0, descending) switch
            {
                (true, false) => nameof(Queryable.OrderBy),
                (true, true) => nameof(Queryable.OrderByDescending),
                (false, false) => nameof(Queryable.ThenBy),
                (false, true) => nameof(Queryable.ThenByDescending),
            };
            call = Expression.Call(typeof(Queryable), method, [typeof(NodeRow), column.Body.Type], call, Expression.Quote(column));
        }

        return nodes.Provider.CreateQuery<NodeRow>(call);
    }

    /// <summary>Which nodes come before <paramref name="target"/>.</summary>
    public Expression<Func<NodeRow, bool>> Before(NodeRow target)
    {
        var node = Expression.Parameter(typeof(NodeRow), "node");
        Expression before = Expression.Constant(false);
        foreach (var (column, descending) in Enumerable.Reverse(columns))
        {
            var left = ParameterReplacer.Replace(column.Body, column.Parameters[0], node);
            var right = Value(column, target);
            // Less in this column, or equal and before in the columns after it.
            before = Expression.OrElse(
                descending ? Less(right, left) : Less(left, right),
                Expression.AndAlso(Expression.Equal(left, right), before));
        }

        return Expression.Lambda<Func<NodeRow, bool>>(before, node);
    }

    private static LambdaExpression Column(string name) => name.ToUpperInvariant() switch
    {
        "ID" or "NODEID" => By(node => node.Id),
        "NAME" or "TEXT" => By(node => node.Name!),
        "SORTORDER" => By(node => node.SortOrder),
        "LEVEL" => By(node => node.Level),
        "PATH" => By(node => node.Path),
        "PARENTID" => By(node => node.ParentId),
        "CREATEDATE" => By(node => node.CreateDate),
        "UPDATEDATE" => By(node => node.UpdateDate),
        // Folders have the greater numbers, so that descending puts them first.
        "NODEOBJECTTYPE" => By(node => (int)node.Kind),
        _ => throw new NotSupportedException($"Nodes can't be ordered by '{name}'."),
    };

    private static Expression<Func<NodeRow, TValue>> By<TValue>(Expression<Func<NodeRow, TValue>> column) => column;

    private static BinaryExpression Less(Expression left, Expression right) =>
        left.Type == typeof(string)
            ? Expression.LessThan(Expression.Call(typeof(string), nameof(string.Compare), null, left, right), Expression.Constant(0))
            : Expression.LessThan(left, right);

    private static MemberExpression Value(LambdaExpression column, NodeRow target)
    {
        var value = column.Compile(preferInterpretation: true).DynamicInvoke(target);
        var box = typeof(Box<>).MakeGenericType(column.Body.Type).GetConstructors()[0].Invoke([value]);
        return Expression.Property(Expression.Constant(box), nameof(Box<>.Value));
    }
}
