// SPDX-License-Identifier: EUPL-1.2
/** Spreadsheets from strangers, row by row: CSV, XLSX and ODS in and out. What it cannot trust it refuses. */
@NullMarked
package nl.waakzaam.stolengoods.bulk.sheets;

import org.jspecify.annotations.NullMarked;
