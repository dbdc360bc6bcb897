// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import nl.waakzaam.site.ClientNetwork;

/**
 * Whose numbers are counted.
 *
 * @param name tells subjects of one kind apart; in memory only, the database knows a keyed hash of it
 */
public record Subject(Kind kind, String name) {
    /** What sort of subject it is, and so how much it may and over which period. */
    public enum Kind {
        /** An address, or an IPv6 network of 64 bits; a day. */
        CLIENT,
        /** An IPv6 network of 48 bits, which one customer of a provider may have whole; a day. */
        SITE,
        /** Those behind one address who answered a question; an hour. */
        CROWD,
        /** One answered question; a day. */
        PASS,
        /** Whoever is logged in, or a machine client; a day. */
        ACCOUNT,
        /** All accounts of one organisation; a day. */
        ORGANISATION
    }

    public static Subject account(String id) {
        return new Subject(Kind.ACCOUNT, id);
    }

    public static Subject organisation(String name) {
        return new Subject(Kind.ORGANISATION, name);
    }

    static Subject client(ClientNetwork network) {
        return new Subject(Kind.CLIENT, network.name());
    }

    static Subject site(ClientNetwork network) {
        return new Subject(Kind.SITE, network.name());
    }

    static Subject crowd(ClientNetwork network) {
        return new Subject(Kind.CROWD, network.name());
    }

    static Subject pass(String nonce) {
        return new Subject(Kind.PASS, nonce);
    }

    /** Says nothing of who it is. */
    @Override
    public String toString() {
        return kind.name();
    }
}
