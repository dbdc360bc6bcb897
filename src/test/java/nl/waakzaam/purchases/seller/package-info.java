// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.purchases.seller;

import org.jspecify.annotations.NullMarked;
