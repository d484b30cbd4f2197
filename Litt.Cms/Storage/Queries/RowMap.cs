using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Queries;

/// <summary>Says which column of a row answers for which property of an Umbraco entity, and translates conditions accordingly.</summary>
/// <typeparam name="TRow">The row, or a join of rows, that a repository queries.</typeparam>
internal sealed class RowMap<TRow>
{
    // Umbraco names what to order by in any case.
    private readonly Dictionary<string, LambdaExpression> columns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The entity's <paramref name="property"/> is <paramref name="column"/> of the row.</summary>
    public RowMap<TRow> Map<TValue>(string property, Expression<Func<TRow, TValue>> column)
    {
        columns[property] = column;
        return this;
    }

    /// <summary>Whether the entity's property has a column, so that rows can be filtered and sorted by it.</summary>
    public bool Knows(string property) => columns.ContainsKey(property);

    /// <summary>Keeps the rows that <paramref name="query"/> asks for; all of them if it is null.</summary>
    /// <exception cref="NotSupportedException">A condition uses a property that has no column, or a method without translation.</exception>
    public IQueryable<TRow> Apply<TEntity>(IQueryable<TRow> rows, IQuery<TEntity>? query)
    {
        if (query is null)
            return rows;
        if (query is not Query<TEntity> ours)
            throw new NotSupportedException($"A query of type {query.GetType()}: make queries with ICoreScopeProvider.CreateQuery.");
        return ours.Conditions.Aggregate(rows, (kept, condition) => kept.Where(Translate(condition)));
    }

    /// <summary>Sorts by the entity's property; sorting by a property without column throws.</summary>
    /// <exception cref="NotSupportedException">The property has no column.</exception>
    public IOrderedQueryable<TRow> OrderBy(IQueryable<TRow> rows, string property, bool descending = false)
    {
        var column = Column(property);
        var method = descending ? nameof(Queryable.OrderByDescending) : nameof(Queryable.OrderBy);
        return (IOrderedQueryable<TRow>)rows.Provider.CreateQuery<TRow>(
            Expression.Call(typeof(Queryable), method, [typeof(TRow), column.Body.Type], rows.Expression, Expression.Quote(column)));
    }

    public Expression<Func<TRow, bool>> Translate<TEntity>(Expression<Func<TEntity, bool>> condition)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        return Expression.Lambda<Func<TRow, bool>>(new Translator(this, condition.Parameters[0], row).Visit(condition.Body)!, row);
    }

    private LambdaExpression Column(string property) =>
        columns.TryGetValue(property, out var found)
            ? found
            : throw new NotSupportedException($"{typeof(TRow).Name} has no column for '{property}'.");

    private sealed class Translator(RowMap<TRow> map, ParameterExpression entity, ParameterExpression row) : ExpressionVisitor
    {
        private static readonly MethodInfo Like = typeof(DbFunctionsExtensions).GetMethod(nameof(DbFunctionsExtensions.Like), [typeof(DbFunctions), typeof(string), typeof(string), typeof(string)])!;

        public override Expression? Visit(Expression? node) =>
            node is null or LambdaExpression || UsesEntity(node) ? base.Visit(node) : AsParameter(node);

        protected override Expression VisitMember(MemberExpression node) =>
            Unconverted(node.Expression) == entity
                ? Converted(ParameterReplacer.Replace(map.Column(node.Member.Name).Body, map.Column(node.Member.Name).Parameters[0], row), node.Type)
                : base.VisitMember(node);

        protected override Expression VisitMethodCall(MethodCallExpression node) => node.Method.Name switch
        {
            nameof(string.StartsWith) when node.Object?.Type == typeof(string) => Text(node.Object, node.Arguments[0], string.Empty, "%"),
            nameof(string.EndsWith) when node.Object?.Type == typeof(string) => Text(node.Object, node.Arguments[0], "%", string.Empty),
            nameof(string.Contains) when node.Object?.Type == typeof(string) => Text(node.Object, node.Arguments[0], "%", "%"),
            nameof(SqlExpressionExtensions.SqlStartsWith) or nameof(StringExtensions.InvariantStartsWith) => Text(node.Arguments[0], node.Arguments[1], string.Empty, "%"),
            nameof(SqlExpressionExtensions.SqlEndsWith) or nameof(StringExtensions.InvariantEndsWith) => Text(node.Arguments[0], node.Arguments[1], "%", string.Empty),
            nameof(SqlExpressionExtensions.SqlContains) or nameof(StringExtensions.InvariantContains) => Text(node.Arguments[0], node.Arguments[1], "%", "%"),
            nameof(SqlExpressionExtensions.SqlEquals) or nameof(StringExtensions.InvariantEquals) => Expression.Equal(Visit(node.Arguments[0])!, Visit(node.Arguments[1])!),
            nameof(SqlExpressionExtensions.SqlIn) => Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), node.Method.GetGenericArguments(), Visit(node.Arguments[0])!, Visit(node.Arguments[1])!),
            nameof(SqlExpressionExtensions.SqlNullableEquals) => Expression.Equal(
                Expression.Coalesce(Visit(node.Arguments[0])!, Visit(node.Arguments[2])!),
                Expression.Coalesce(Visit(node.Arguments[1])!, Visit(node.Arguments[2])!)),
            nameof(SqlExpressionExtensions.SqlWildcard) => throw new NotSupportedException("SqlWildcard is not translated."),
            _ => base.VisitMethodCall(node),
        };

        protected override Expression VisitBinary(BinaryExpression node)
        {
            var (left, right) = (Visit(node.Left)!, Visit(node.Right)!);
            return Expression.MakeBinary(node.NodeType, Converted(left, node.Left.Type), Converted(right, node.Right.Type));
        }

        // LIKE heeds the collation of the column; the functions of the databases for parts of text do not.
        private MethodCallExpression Text(Expression column, Expression part, string before, string after)
        {
            var pattern = before + Escaped(Evaluate(part)?.ToString() ?? string.Empty) + after;
            return Expression.Call(Like, Expression.Constant(EF.Functions), Visit(column)!, Parameter(pattern, typeof(string)), Expression.Constant("\\"));
        }

        private static string Escaped(string text) =>
            text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);

        private static Expression Converted(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);

        private static Expression? Unconverted(Expression? node) =>
            node is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } convert ? convert.Operand : node;

        private bool UsesEntity(Expression node)
        {
            var finder = new Finder(entity);
            finder.Visit(node);
            return finder.Found;
        }

        // A closed-over value becomes a parameter of the SQL, so that EF Core compiles each kind of query once.
        private static Expression AsParameter(Expression node) => Parameter(Evaluate(node), node.Type);

        private static MemberExpression Parameter(object? value, Type type)
        {
            var box = typeof(Box<>).MakeGenericType(type).GetConstructors()[0].Invoke([value]);
            return Expression.Property(Expression.Constant(box), nameof(Box<>.Value));
        }

        private static object? Evaluate(Expression node) =>
            Expression.Lambda<Func<object?>>(Expression.Convert(node, typeof(object))).Compile(preferInterpretation: true)();
    }

    private sealed class Finder(ParameterExpression entity) : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found |= node == entity;
            return node;
        }
    }
}

/// <summary>Holds a value where EF Core makes a parameter of it.</summary>
internal sealed record Box<T>(T Value);
