// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

/** Nobody came in, or nobody is chosen yet. */
final class NotEntered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String where;

    /** @param where that is done */
    NotEntered(String where) {
        super("nobody came in");
        this.where = where;
    }

    String where() {
        return where;
    }
}
