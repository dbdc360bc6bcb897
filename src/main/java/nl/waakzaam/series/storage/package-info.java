// SPDX-License-Identifier: EUPL-1.2
/** The figures in PostgreSQL: a line of figures is one row, and what it is of are small registers of keys. */
@NullMarked
package nl.waakzaam.series.storage;

import org.jspecify.annotations.NullMarked;
