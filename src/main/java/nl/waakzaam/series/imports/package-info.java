// SPDX-License-Identifier: EUPL-1.2
/** Tables taken in: from downloaded files, over OData, or by a declared mapping; streaming, resumable, whole or not at all. */
@NullMarked
package nl.waakzaam.series.imports;

import org.jspecify.annotations.NullMarked;
