// SPDX-License-Identifier: EUPL-1.2
/** What comes out of a report is read back: by a validator, by a word processor, by a checker of pages. */
@NullMarked
package nl.waakzaam.reports.papers;

import org.jspecify.annotations.NullMarked;
