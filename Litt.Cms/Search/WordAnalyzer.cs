using System.Globalization;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Litt.Cms.Search;

/// <summary>Cuts text into words that are equal whatever their case and accents, so that what is typed need not be typed exactly.</summary>
internal sealed class WordAnalyzer : Analyzer
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    public static WordAnalyzer Instance { get; } = new();

    /// <summary>The words of a text, in order.</summary>
    public List<string> Words(string text)
    {
        List<string> words = [];
        using var stream = GetTokenStream(string.Empty, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            words.Add(term.ToString());
        stream.End();
        return words;
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(Version, reader);
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(new AccentFilter(words)));
    }

    /// <summary>Lower case without accents, in every script that has them; letters of their own such as æ are left to the filter behind.</summary>
    private sealed class AccentFilter : TokenFilter
    {
        private readonly ICharTermAttribute term;

        public AccentFilter(TokenStream words)
            : base(words) => term = AddAttribute<ICharTermAttribute>();

        public override bool IncrementToken()
        {
            if (!m_input.IncrementToken())
                return false;
            var word = term.ToString();
            term.SetEmpty().Append(Ascii.IsValid(word) ? word.ToLowerInvariant() : Fold(word));
            return true;
        }

        private static string Fold(string word)
        {
            var folded = new StringBuilder(word.Length);
            foreach (var letter in word.Normalize(NormalizationForm.FormKD).Where(letter => !IsAccent(letter)))
                folded.Append(char.ToLowerInvariant(letter is 'ς' ? 'σ' : letter));
            return folded.ToString().Normalize(NormalizationForm.FormKC);
        }

        // Marks of Indian or Japanese scripts are no accents: without them it is another word.
        private static bool IsAccent(char letter) => letter is >= '\u0300' and <= '\u036F' && char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;
    }
}
