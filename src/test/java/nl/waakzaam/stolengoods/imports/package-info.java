// SPDX-License-Identifier: EUPL-1.2
/** Deliveries of stolen goods in files. */
@org.jspecify.annotations.NullMarked
package nl.waakzaam.stolengoods.imports;
