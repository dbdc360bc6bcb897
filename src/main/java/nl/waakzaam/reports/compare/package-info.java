// SPDX-License-Identifier: EUPL-1.2
/** What changed between two texts. */
@NullMarked
package nl.waakzaam.reports.compare;

import org.jspecify.annotations.NullMarked;
