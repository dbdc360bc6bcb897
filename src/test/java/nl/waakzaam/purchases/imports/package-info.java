// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.purchases.imports;

import org.jspecify.annotations.NullMarked;
