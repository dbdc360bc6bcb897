// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.function.Predicate;
import nl.waakzaam.access.Actor;
import nl.waakzaam.identifiers.IdentifierKey;

/**
 * Somebody who is logged in, or a client, has numbers checked: one, or a whole list. Of a check without name nothing is
 * announced.
 *
 * @param mayMean whether a number that stands on some good may be one of those that were typed: the same, or a slip away
 */
public record NumbersChecked(Actor actor, Predicate<IdentifierKey> mayMean) {}
