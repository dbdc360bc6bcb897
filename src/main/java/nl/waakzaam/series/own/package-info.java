// SPDX-License-Identifier: EUPL-1.2
/** What the product itself counts, joined to the figures once a quarter, small numbers left out. */
@NullMarked
package nl.waakzaam.series.own;

import org.jspecify.annotations.NullMarked;
