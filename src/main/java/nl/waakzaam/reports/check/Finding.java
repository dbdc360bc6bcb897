// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.check;

import java.util.List;

/**
 * Something in a report that needs a look.
 *
 * @param mark of the block it stands in
 * @param where the words it is about
 * @param values of the text that says why
 */
public record Finding(Kind kind, int mark, String where, List<Object> values) {
    /** What is the matter, in the order of a check. */
    public enum Kind {
        /** The figure was another when this was written. */
        CHANGED,
        /** There was no figure when this was written. */
        APPEARED,
        /** The words say falling and the figures rise, or the other way round. */
        CONTRADICTED,
        /** True as a whole, but not of every year. */
        NOT_EVERY_YEAR,
        /** A number that is neither computed nor has a source. */
        UNSOURCED,
        MISSING,
        /** Words of the outline that say what is left to write. */
        UNWRITTEN,
        PROVISIONAL,
        /** It cannot be read. */
        UNREADABLE
    }

    public Finding {
        values = List.copyOf(values);
    }

    /** The key of the text that says why it is listed. */
    public String why() {
        var manySides = kind == Kind.CONTRADICTED || kind == Kind.NOT_EVERY_YEAR || kind == Kind.UNSOURCED;
        return "verslagen.finding." + kind + (manySides && values.size() > 1 ? "." + values.get(1) : "");
    }

    /** The key of the text that says what one can do. */
    public String todo() {
        return "verslagen.todo." + kind;
    }
}
