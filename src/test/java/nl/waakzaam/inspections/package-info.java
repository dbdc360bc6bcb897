// SPDX-License-Identifier: EUPL-1.2
/** Facts about the supervision of dealers. */
@NullMarked
package nl.waakzaam.inspections;

import org.jspecify.annotations.NullMarked;
