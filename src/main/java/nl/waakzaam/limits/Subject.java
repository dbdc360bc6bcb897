// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import nl.waakzaam.site.ClientNetwork;

/**
 * Whose numbers are counted; of those who have mails sent, the mails; of those who have registers asked, the questions.
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
        /** Those behind one address, or in one IPv6 network of 48 bits, who answered a question; an hour. */
        CROWD,
        /** One answered question; a day. */
        PASS,
        /** Whoever is logged in, or a machine client; a day. */
        ACCOUNT,
        /** All accounts of one organisation; a day. */
        ORGANISATION,
        /** Mails that one address, or IPv6 network of 64 bits, has sent to whatever reader; a day. */
        MAILS_FROM,
        /** Mails that anybody has sent to one mail address; a day. */
        MAILS_TO,
        /** Questions to another register, such as that of companies, that one address has us ask; a day. */
        LOOKUPS_FROM,
        /** Sellers of a dealer whom one account opens or looks for; a day. */
        LOOKS_AT_SELLERS,
        /** Pages of cameras that map programs read for one account; a day. */
        LOOKS_AT_CAMERAS;

        /** Few in a day, so that no node grants any of its own. */
        boolean isFew() {
            return this == MAILS_FROM || this == MAILS_TO || this == LOOKUPS_FROM || this == LOOKS_AT_SELLERS;
        }
    }

    public static Subject account(String id) {
        return new Subject(Kind.ACCOUNT, id);
    }

    public static Subject organisation(String name) {
        return new Subject(Kind.ORGANISATION, name);
    }

    public static Subject mailsFrom(ClientNetwork network) {
        return new Subject(Kind.MAILS_FROM, network.name());
    }

    public static Subject mailsTo(String address) {
        return new Subject(Kind.MAILS_TO, address);
    }

    public static Subject lookupsFrom(ClientNetwork network) {
        return new Subject(Kind.LOOKUPS_FROM, network.name());
    }

    public static Subject looksAtSellers(String account) {
        return new Subject(Kind.LOOKS_AT_SELLERS, account);
    }

    public static Subject looksAtCameras(String account) {
        return new Subject(Kind.LOOKS_AT_CAMERAS, account);
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
