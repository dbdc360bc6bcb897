// SPDX-License-Identifier: EUPL-1.2
/** One number with two holders: a sign that a number was cloned, for police to look at. It names goods, never persons. */
@NullMarked
package nl.waakzaam.hits.signal;

import org.jspecify.annotations.NullMarked;
