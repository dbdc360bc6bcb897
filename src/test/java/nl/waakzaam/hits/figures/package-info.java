// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.hits.figures;

import org.jspecify.annotations.NullMarked;
