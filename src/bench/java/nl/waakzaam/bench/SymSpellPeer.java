// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import io.github.mightguy.spellcheck.symspell.common.DictionaryItem;
import io.github.mightguy.spellcheck.symspell.common.Murmur3HashFunction;
import io.github.mightguy.spellcheck.symspell.common.SpellCheckSettings;
import io.github.mightguy.spellcheck.symspell.common.SuggestionItem;
import io.github.mightguy.spellcheck.symspell.common.Verbosity;
import io.github.mightguy.spellcheck.symspell.common.WeightedDamerauLevenshteinDistance;
import io.github.mightguy.spellcheck.symspell.exception.SpellCheckException;
import io.github.mightguy.spellcheck.symspell.impl.InMemoryDataHolder;
import io.github.mightguy.spellcheck.symspell.impl.SymSpellCheck;
import java.util.List;

/** symspell-lib, with a prefix as long as the longest number, so that it may find all. */
final class SymSpellPeer implements NearSearch {
    private final SymSpellCheck symSpell;

    SymSpellPeer(List<String> all, int edits) throws SpellCheckException {
        int longest = all.stream().mapToInt(String::length).max().orElse(1) + edits;
        var settings = SpellCheckSettings.builder()
                .maxEditDistance(edits)
                .prefixLength(longest)
                .maxLength(longest)
                .lowerCaseTerms(false)
                .deletionWeight(1f)
                .insertionWeight(1f)
                .replaceWeight(1f)
                .transpositionWeight(1f)
                .countThreshold(0)
                .topK(1_000)
                .verbosity(Verbosity.ALL)
                .build();
        var data = new InMemoryDataHolder(settings, new Murmur3HashFunction());
        for (var folded : all) {
            data.addItem(new DictionaryItem(folded, 1d, -1d));
        }
        symSpell = new SymSpellCheck(data, new WeightedDamerauLevenshteinDistance(1, 1, 1, 1, null), settings);
    }

    @Override
    public List<String> near(String folded, int edits) {
        try {
            return symSpell.lookup(folded, Verbosity.ALL, edits).stream()
                    .map(SuggestionItem::getTerm)
                    .toList();
        } catch (SpellCheckException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
