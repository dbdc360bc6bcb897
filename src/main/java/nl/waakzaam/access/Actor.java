// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.Set;

/**
 * Who acts: an account of a person or a client of a machine.
 *
 * @param id stable and meaningless outside the product, as {@code account:12} or {@code client:politie-bvh}
 * @param name for the screen of the actor itself only
 * @param area the codes it may act for: police unit, municipality or {@code NL}
 * @param sources the names of sources ({@code bron}) whose goods it may write, or the id of the
 *     shop whose register it is bound to; empty for people
 */
public record Actor(
        String id, String name, String organisation, Set<Role> roles, Set<String> area, Set<String> sources) {
    /** A person. */
    public Actor(String id, String name, String organisation, Set<Role> roles, Set<String> area) {
        this(id, name, organisation, roles, area, Set.of());
    }
}
