namespace Litt.Cms.Hosting;

/// <summary>The site can't start, for a reason that its operator can mend: the message is one clear line.</summary>
internal sealed class StartException : Exception
{
    public StartException()
    {
    }

    public StartException(string message)
        : base(message)
    {
    }

    public StartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
