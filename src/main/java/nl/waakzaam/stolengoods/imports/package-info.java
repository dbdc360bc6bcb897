// SPDX-License-Identifier: EUPL-1.2
/** Whole deliveries of stolen goods in one file: streaming, resumable, wrong lines set apart (art. 8 Wpg). */
@NullMarked
package nl.waakzaam.stolengoods.imports;

import org.jspecify.annotations.NullMarked;
