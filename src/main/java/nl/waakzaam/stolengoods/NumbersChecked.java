// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.List;
import nl.waakzaam.access.Actor;
import nl.waakzaam.identifiers.IdentifierKey;

/** Somebody who is logged in, or a client, checks these numbers. Of a check without name nothing is announced. */
public record NumbersChecked(Actor actor, List<IdentifierKey> keys) {}
