// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

/**
 * One thing that is wrong with a line of an import file.
 *
 * @param column as the file names it
 * @param problem what is wrong, in Dutch, without what stood there
 * @param remedy what to do about it, in Dutch
 */
record Fault(String column, String problem, String remedy) {}
