// SPDX-License-Identifier: EUPL-1.2
/** Whether a dealer sees that a purchase is a hit: decided per police unit, by two detectives. */
@NullMarked
package nl.waakzaam.rules.hits;

import org.jspecify.annotations.NullMarked;
