// SPDX-License-Identifier: EUPL-1.2
/** Waakzaam: software for the Dutch approach to high impact crimes. */
@NullMarked
package nl.waakzaam;

import org.jspecify.annotations.NullMarked;
