// SPDX-License-Identifier: EUPL-1.2
/** Tests of the figures in PostgreSQL. */
@NullMarked
package nl.waakzaam.series.storage;

import org.jspecify.annotations.NullMarked;
