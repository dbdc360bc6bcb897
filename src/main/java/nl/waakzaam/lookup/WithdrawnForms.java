// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Folded forms that are in the index in memory and no longer in the database. Immutable. */
final class WithdrawnForms {
    static final WithdrawnForms NONE = new WithdrawnForms(Set.of());

    private final Set<String> forms;
    private final Map<Series, Integer> bySeries = new HashMap<>();

    /** What forms of one series share: their length and all but their last characters. */
    private record Series(int length, String beginning) {
        static Series of(String folded) {
            return new Series(
                    folded.length(), folded.substring(0, Math.max(0, folded.length() - NearIndex.OPEN_SYMBOLS)));
        }
    }

    private WithdrawnForms(Set<String> forms) {
        this.forms = forms;
        forms.forEach(form -> bySeries.merge(Series.of(form), 1, Integer::sum));
    }

    /** These forms, without those that came back and with those that went. */
    WithdrawnForms with(Collection<String> cameBack, Collection<String> went) {
        if (went.isEmpty() && cameBack.isEmpty()) {
            return this;
        }
        var changed = new HashSet<>(forms);
        cameBack.forEach(changed::remove);
        changed.addAll(went);
        return new WithdrawnForms(changed);
    }

    boolean contains(String folded) {
        return forms.contains(folded);
    }

    int count() {
        return forms.size();
    }

    /** How many of them are counted in the density of this form. */
    int inSeriesOf(String folded) {
        return forms.isEmpty() ? 0 : bySeries.getOrDefault(Series.of(folded), 0);
    }
}
