// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

/** A machine client as the screen shows it. */
public record ClientLine(String id, String name, String organisation, String scopes, String sources, boolean revoked) {
    static ClientLine of(Client client) {
        return new ClientLine(
                client.clientId(),
                client.name(),
                client.organisation(),
                String.join(" ", client.scopes().stream().sorted().toList()),
                String.join(" ", client.sources().stream().sorted().toList()),
                client.revoked());
    }
}
