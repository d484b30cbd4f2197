using System.Text;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Media.Uploads;

/// <summary>Takes uploads as Core does, and refuses beside what it refuses what is not what its name says.</summary>
internal sealed class CheckedUploads(ITemporaryFileService uploads) : ITemporaryFileService
{
    public async Task<Attempt<TemporaryFileModel?, TemporaryFileOperationStatus>> CreateAsync(CreateTemporaryFileModel createModel)
    {
        createModel.FileName = Normalize(createModel.FileName);
        return IsWhatItsNameSays(createModel)
            ? await uploads.CreateAsync(createModel)
            : Attempt.FailWithStatus<TemporaryFileModel?, TemporaryFileOperationStatus>(TemporaryFileOperationStatus.UploadBlocked, null);
    }

    public Task<Attempt<TemporaryFileModel?, TemporaryFileOperationStatus>> DeleteAsync(Guid key) => uploads.DeleteAsync(key);

    public Task<TemporaryFileModel?> GetAsync(Guid key) => uploads.GetAsync(key);

    public Task<IEnumerable<Guid>> CleanUpOldTempFiles() => uploads.CleanUpOldTempFiles();

    /// <summary>One spelling for letters with marks, and none of the characters that turn the direction of writing or are not seen.</summary>
    private static string Normalize(string name) =>
        string.Concat(name.Where(letter => char.GetUnicodeCategory(letter) is not System.Globalization.UnicodeCategory.Format)).Trim() is { Length: > 0 } seen && IsWellFormed(seen)
            ? seen.Normalize(NormalizationForm.FormC)
            : name;

    // A half of a pair of surrogates has no normal form.
    private static bool IsWellFormed(string name) => !name.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);

    private static bool IsWhatItsNameSays(CreateTemporaryFileModel upload)
    {
        using var content = upload.OpenReadStream();
        return !content.CanSeek || Signs.Suit(upload.FileName, Signs.Of(content));
    }
}
