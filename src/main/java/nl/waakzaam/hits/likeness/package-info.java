// SPDX-License-Identifier: EUPL-1.2
/** Goods that are found without their number: by what is said of them and by what their photos show. For review only. */
@NullMarked
package nl.waakzaam.hits.likeness;

import org.jspecify.annotations.NullMarked;
