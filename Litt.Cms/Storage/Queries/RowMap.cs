using System.Linq.Expressions;
using System.Reflection;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Queries;

/// <summary>Says which column of a row answers for which property of an Umbraco entity, and translates conditions accordingly.</summary>
/// <typeparam name="TRow">The row, or a join of rows, that a repository queries.</typeparam>
internal sealed class RowMap<TRow>
{
    private readonly Dictionary<string, LambdaExpression> columns = [];

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
        private static readonly MethodInfo StartsWith = typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)])!;
        private static readonly MethodInfo EndsWith = typeof(string).GetMethod(nameof(string.EndsWith), [typeof(string)])!;
        private static readonly MethodInfo Contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;

        public override Expression? Visit(Expression? node) =>
            node is null or LambdaExpression || UsesEntity(node) ? base.Visit(node) : AsParameter(node);

        protected override Expression VisitMember(MemberExpression node) =>
            Unconverted(node.Expression) == entity
                ? Converted(ParameterReplacer.Replace(map.Column(node.Member.Name).Body, map.Column(node.Member.Name).Parameters[0], row), node.Type)
                : base.VisitMember(node);

        protected override Expression VisitMethodCall(MethodCallExpression node) => node.Method.Name switch
        {
            nameof(SqlExpressionExtensions.SqlStartsWith) or nameof(StringExtensions.InvariantStartsWith) => Text(StartsWith, node),
            nameof(SqlExpressionExtensions.SqlEndsWith) or nameof(StringExtensions.InvariantEndsWith) => Text(EndsWith, node),
            nameof(SqlExpressionExtensions.SqlContains) or nameof(StringExtensions.InvariantContains) => Text(Contains, node),
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

        private MethodCallExpression Text(MethodInfo method, MethodCallExpression node) =>
            Expression.Call(Visit(node.Arguments[0])!, method, Visit(node.Arguments[1])!);

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
        private static Expression AsParameter(Expression node)
        {
            var value = Expression.Lambda<Func<object?>>(Expression.Convert(node, typeof(object))).Compile(preferInterpretation: true)();
            var box = typeof(Box<>).MakeGenericType(node.Type).GetConstructors()[0].Invoke([value]);
            return Expression.Property(Expression.Constant(box), nameof(Box<>.Value));
        }
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

    private sealed record Box<T>(T Value);
}
