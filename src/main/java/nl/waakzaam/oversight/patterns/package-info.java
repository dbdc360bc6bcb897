// SPDX-License-Identifier: EUPL-1.2
/** Rules that notice odd looks in the processing log, and what was found with them. */
@NullMarked
package nl.waakzaam.oversight.patterns;

import org.jspecify.annotations.NullMarked;
