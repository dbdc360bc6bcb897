// SPDX-License-Identifier: EUPL-1.2
/** What a report's figures are: each looked up where it was published, with its source, or kept as it was when it was written. */
@NullMarked
package nl.waakzaam.reports.evaluation;

import org.jspecify.annotations.NullMarked;
