// SPDX-License-Identifier: EUPL-1.2
/** Measurements of the product on a register of national size, beside its peers; see {@code docs/performance.md}. */
@NullMarked
package nl.waakzaam.bench;

import org.jspecify.annotations.NullMarked;
