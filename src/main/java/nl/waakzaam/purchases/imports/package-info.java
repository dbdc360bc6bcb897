// SPDX-License-Identifier: EUPL-1.2
/** Purchases from a file: streaming, each purchase whole or not at all, and the same file twice adds nothing. */
@NullMarked
package nl.waakzaam.purchases.imports;

import org.jspecify.annotations.NullMarked;
