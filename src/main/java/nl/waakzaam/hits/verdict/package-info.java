// SPDX-License-Identifier: EUPL-1.2
/** How sure it is that a bought good and a stolen one are the same thing. Plain Java: no Spring, no SQL. */
@NullMarked
package nl.waakzaam.hits.verdict;

import org.jspecify.annotations.NullMarked;
