using System.Runtime.InteropServices;

namespace Litt.Cms.Media.Images;

/// <summary>
/// Memory of the native library, which glibc keeps when it is freed: each thread that once worked on an image would hold some for the next one.
/// How many such stores there may be cannot be limited here, since the runtime's own threads have settled it before.
/// </summary>
internal static class NativeMemory
{
    private const int MapThreshold = -3;
    private const int LargeBlock = 256 * 1024;

    private static bool isKnown = OperatingSystem.IsLinux();

    /// <summary>Lets large blocks go back to the system when they are freed; otherwise the size from which they do grows with what is freed.</summary>
    public static void KeepLittle() => Ask(() => SetAllocation(MapThreshold, LargeBlock));

    /// <summary>Gives to the system what is free.</summary>
    public static void GiveBack() => Ask(() => Trim(0));

    private static void Ask(Func<int> glibc)
    {
        if (!isKnown)
            return;
        try
        {
            _ = glibc();
        }
        catch (Exception other) when (other is EntryPointNotFoundException or DllNotFoundException)
        {
            // Another library than glibc gives the memory.
            isKnown = false;
        }
    }

    [DllImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetAllocation(int what, int value);

    [DllImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nuint left);
}
