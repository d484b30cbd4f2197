namespace Litt.Cms.Install;

/// <summary>The installation can't go on, for a reason that the operator can mend: the message is one clear line.</summary>
internal sealed class InstallException : Exception
{
    public InstallException()
    {
    }

    public InstallException(string message)
        : base(message)
    {
    }

    public InstallException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
