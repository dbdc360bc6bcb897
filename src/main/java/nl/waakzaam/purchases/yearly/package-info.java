// SPDX-License-Identifier: EUPL-1.2
/** The register of one year on paper, for who asks the dealer to show it. */
@NullMarked
package nl.waakzaam.purchases.yearly;

import org.jspecify.annotations.NullMarked;
