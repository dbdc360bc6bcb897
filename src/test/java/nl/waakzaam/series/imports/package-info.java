// SPDX-License-Identifier: EUPL-1.2
/** Tests of taking tables in: files, services that misbehave, and size. */
@NullMarked
package nl.waakzaam.series.imports;

import org.jspecify.annotations.NullMarked;
