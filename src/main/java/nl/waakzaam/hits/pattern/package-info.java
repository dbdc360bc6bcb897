// SPDX-License-Identifier: EUPL-1.2
/** What stands around a hit: the same number, the same shop, the same seller. Nobody is ranked and no person is followed. */
@NullMarked
package nl.waakzaam.hits.pattern;

import org.jspecify.annotations.NullMarked;
