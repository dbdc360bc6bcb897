// SPDX-License-Identifier: EUPL-1.2
/** What a report says that its figures do not: what changed since, what contradicts, and what has no source. */
@NullMarked
package nl.waakzaam.reports.check;

import org.jspecify.annotations.NullMarked;
