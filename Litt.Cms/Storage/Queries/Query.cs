using System.Collections;
using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Litt.Cms.Storage.Queries;

/// <summary>Conditions on an Umbraco entity, kept as expressions until a repository translates them to its rows.</summary>
internal sealed class Query<T> : IQuery<T>
{
    private readonly List<Expression<Func<T, bool>>> conditions = [];

    /// <summary>All must hold.</summary>
    public IReadOnlyList<Expression<Func<T, bool>>> Conditions => conditions;

    public IQuery<T> Where(Expression<Func<T, bool>> predicate)
    {
        conditions.Add((Expression<Func<T, bool>>)WithoutSpans.Instance.Visit(predicate));
        return this;
    }

    public IQuery<T> WhereIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values) => In(fieldSelector, values, negate: false);

    public IQuery<T> WhereNotIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values) => In(fieldSelector, values, negate: true);

    public IQuery<T> WhereAny(IEnumerable<Expression<Func<T, bool>>> predicates)
    {
        var entity = Expression.Parameter(typeof(T));
        var any = predicates
            .Select(predicate => ParameterReplacer.Replace(predicate.Body, predicate.Parameters[0], entity))
            .Aggregate<Expression, Expression?>(null, (all, one) => all is null ? one : Expression.OrElse(all, one));
        return any is null ? this : Where(Expression.Lambda<Func<T, bool>>(any, entity));
    }

    public IEnumerable<Tuple<string, object[]>> GetWhereClauses() =>
        throw new NotSupportedException("IQuery.GetWhereClauses: conditions are translated to rows, not to SQL text.");

    private Query<T> In(Expression<Func<T, object>> field, IEnumerable? values, bool negate)
    {
        // Umbraco reads "in nothing given" as no condition.
        if (values is null)
            return this;
        var member = field.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : field.Body;
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(member.Type))!;
        foreach (var value in values)
            list.Add(value);
        Expression contains = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [member.Type], Expression.Constant(list), member);
        conditions.Add(Expression.Lambda<Func<T, bool>>(negate ? Expression.Not(contains) : contains, field.Parameters));
        return this;
    }
}

/// <summary>Puts one expression where another parameter stood.</summary>
internal sealed class ParameterReplacer(ParameterExpression from, Expression to) : ExpressionVisitor
{
    public static Expression Replace(Expression body, ParameterExpression from, Expression to) => new ParameterReplacer(from, to).Visit(body);

    protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
}

/// <summary>The compiler makes spans of arrays that are asked whether they contain something. Neither databases nor the interpreter of expressions know spans.</summary>
internal sealed class WithoutSpans : ExpressionVisitor
{
    public static readonly WithoutSpans Instance = new();

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType != typeof(MemoryExtensions) || node.Method.Name != nameof(MemoryExtensions.Contains))
            return base.VisitMethodCall(node);
        var span = node.Arguments[0];
        var values = span is MethodCallExpression { Method.Name: "op_Implicit", Arguments: [var converted] } ? converted : ((UnaryExpression)span).Operand;
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [node.Arguments[1].Type], Visit(values), Visit(node.Arguments[1]));
    }
}
