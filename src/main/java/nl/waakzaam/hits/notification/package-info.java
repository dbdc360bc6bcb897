// SPDX-License-Identifier: EUPL-1.2
/**
 * Tells teams of hits in their area by web hook and by mail: at least once, with an id that stays the same, tried again with
 * growing pauses, proven, and set aside for a person when nothing helps. Nothing that is told says whose good it is.
 */
@NullMarked
package nl.waakzaam.hits.notification;

import org.jspecify.annotations.NullMarked;
