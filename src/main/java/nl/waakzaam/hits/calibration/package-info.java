// SPDX-License-Identifier: EUPL-1.2
/** New weights for the comparison, from what detectives said of its hits. */
@NullMarked
package nl.waakzaam.hits.calibration;

import org.jspecify.annotations.NullMarked;
