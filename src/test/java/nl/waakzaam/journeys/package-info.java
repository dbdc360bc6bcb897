// SPDX-License-Identifier: EUPL-1.2
/** Whole stories in a real browser and over HTTP. */
@NullMarked
package nl.waakzaam.journeys;

import org.jspecify.annotations.NullMarked;
