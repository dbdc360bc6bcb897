// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.Set;

/** These goods are no longer sought: recovered, returned, withdrawn, restricted or destroyed. Checks find them no more. */
public record GoodsClosed(Set<Long> goodIds) {}
