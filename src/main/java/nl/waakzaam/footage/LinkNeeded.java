// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

/** A page of an owner is asked by a browser that opened no link to it, or too long ago. */
final class LinkNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LinkNeeded() {
        super("no link was opened here");
    }
}
