// SPDX-License-Identifier: EUPL-1.2
/** The small markup that reports are written in: blocks, words, footnotes and figures that are computed. */
@NullMarked
package nl.waakzaam.reports.markup;

import org.jspecify.annotations.NullMarked;
