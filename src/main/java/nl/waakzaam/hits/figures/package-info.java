// SPDX-License-Identifier: EUPL-1.2
/** Open figures on hits, for everybody: counts that nobody can lead back to a single hit. */
@NullMarked
package nl.waakzaam.hits.figures;

import org.jspecify.annotations.NullMarked;
