// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

/**
 * How far an import is.
 *
 * @param records records of the file that are done
 * @param added goods that are new
 * @param changed goods of which a later version came
 * @param older versions that were ignored: the register holds the same or a later one
 * @param wrong records that stand in the report
 * @param unnamed wrong records of which the good could not be told
 * @param withdrawn goods withdrawn because the full delivery does not hold them
 */
public record ImportCounts(
        long records, long added, long changed, long older, long wrong, long unnamed, long withdrawn) {}
