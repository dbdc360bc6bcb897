// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.hits.calibration;

import org.jspecify.annotations.NullMarked;
