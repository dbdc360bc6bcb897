// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

/** Is told how far an import is, after each part that is kept. */
@FunctionalInterface
public interface Told {
    /**
     * Is told.
     *
     * @param lines that were read in all
     * @param done of the whole, in bytes or lines; at most the whole
     */
    void tell(long lines, long done, long whole);
}
