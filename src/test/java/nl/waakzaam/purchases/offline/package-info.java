// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.purchases.offline;

import org.jspecify.annotations.NullMarked;
