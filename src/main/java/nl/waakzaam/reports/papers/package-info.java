// SPDX-License-Identifier: EUPL-1.2
/** What comes out of a report: the same paper as PDF, as a document of a word processor, as a page and as rows of figures. */
@NullMarked
package nl.waakzaam.reports.papers;

import org.jspecify.annotations.NullMarked;
