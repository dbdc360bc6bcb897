// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;
import java.util.Optional;

/**
 * What is read with a chart.
 *
 * @param title what is seen, in a sentence: "Woninginbraken dalen sinds 2012"
 * @param subtitle what was measured, of where and of when; may be empty
 * @param source where the figures come from, with the day they are of
 * @param mark what must stand on every copy: "DEMO: verzonnen cijfers"
 * @param notes what one must know to read it rightly, each a sentence
 */
public record Caption(String title, String subtitle, String source, Optional<String> mark, List<String> notes) {
    /** Refuses a chart without title or source with {@link IllegalArgumentException}. */
    public Caption {
        if (title.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a chart has a title and a source");
        }
        notes = List.copyOf(notes);
    }

    public static Caption of(String title, String subtitle, String source) {
        return new Caption(title, subtitle, source, Optional.empty(), List.of());
    }

    public Caption marked(String words) {
        return new Caption(title, subtitle, source, Optional.of(words), notes);
    }

    public Caption noted(List<String> more) {
        return new Caption(title, subtitle, source, mark, more);
    }
}
