// SPDX-License-Identifier: EUPL-1.2
/** Tests of the figures. */
@NullMarked
package nl.waakzaam.series;

import org.jspecify.annotations.NullMarked;
