// SPDX-License-Identifier: EUPL-1.2
/** Which areas lie in which, from when until when; and figures on the boundaries of another day. */
@NullMarked
package nl.waakzaam.series.territories;

import org.jspecify.annotations.NullMarked;
