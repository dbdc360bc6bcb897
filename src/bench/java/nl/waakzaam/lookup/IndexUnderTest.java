// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Collection;
import java.util.List;

/** Lends the index in memory to the measurements, without the database behind it. */
public final class IndexUnderTest {
    /** As many as a person is shown, and as Lucene gives. */
    public static final int SHOWN = 50;

    private final NearIndex index;

    private IndexUnderTest(NearIndex index) {
        this.index = index;
    }

    public static IndexUnderTest of(Collection<String> folded) {
        return new IndexUnderTest(NearIndex.of(folded));
    }

    public IndexUnderTest with(Collection<String> folded) {
        var additions = new Additions();
        folded.forEach(additions::add);
        return new IndexUnderTest(index.with(additions));
    }

    public List<String> near(String folded, int edits) {
        return forms(index.near(folded, edits, SHOWN));
    }

    public List<String> all(String folded, int edits) {
        return forms(index.near(folded, edits, Integer.MAX_VALUE));
    }

    public List<StolenLookup.Neighbour> neighbours(String folded, int edits, int limit) {
        return index.near(folded, edits, limit);
    }

    public void prepareWorn() {
        index.prepareWorn();
    }

    /** The first fifty that fit a worn number. */
    public List<String> worn(String pattern) {
        return index.worn(WornForm.of(pattern)).limit(SHOWN).toList();
    }

    public int density(String folded, int enough) {
        return index.density(folded, enough);
    }

    public int size() {
        return index.size();
    }

    private static List<String> forms(List<StolenLookup.Neighbour> neighbours) {
        return neighbours.stream().map(StolenLookup.Neighbour::folded).toList();
    }
}
