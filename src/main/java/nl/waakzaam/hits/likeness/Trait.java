// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.likeness;

import java.util.Locale;

/** One thing that may be said of many goods: the rarer, the more it tells. */
record Trait(Kind kind, String value) {
    /** Of each but the words a good has one at most. */
    enum Kind {
        MAKE(LookWeight.MAKE),
        TYPE(LookWeight.TYPE),
        COLOUR(LookWeight.COLOUR),
        HALLMARK(LookWeight.HALLMARK),
        /** The stem of a word. */
        WORD(LookWeight.WORD);

        private final LookWeight weight;

        Kind(LookWeight weight) {
            this.weight = weight;
        }

        /** The chance that it is said of one good twice. */
        LookWeight weight() {
            return weight;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Trait read(String text) {
        int colon = text.indexOf(':');
        return new Trait(Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return kind.code() + ":" + value;
    }
}
