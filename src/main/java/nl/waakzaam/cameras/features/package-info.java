// SPDX-License-Identifier: EUPL-1.2
/**
 * The camera register for map programs, as OGC API Features: cameras with a token of one search, counts for everybody. Knows
 * nothing of owners.
 */
@NamedInterface("features")
@NullMarked
package nl.waakzaam.cameras.features;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
