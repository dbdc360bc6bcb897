// SPDX-License-Identifier: EUPL-1.2
/** The figures for machines: open, cacheable, with all that a reader must know of each (NL GOV API Design Rules, DCAT-AP-NL). */
@NullMarked
package nl.waakzaam.series.api;

import org.jspecify.annotations.NullMarked;
