// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.Set;

/** These goods were registered or changed, and checks find them from now on. Ids only; one event per transaction. */
public record GoodsFindable(Set<Long> goodIds) {}
