// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.util.List;
import nl.waakzaam.site.ClientNetwork;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many numbers may be checked; five numbers in one check are five.
 *
 * @param client from one address a day without logging in; an IPv6 network of 64 bits is one address
 * @param site from one IPv6 network of 48 bits a day
 * @param crowd by answered questions from one IPv4 address or one IPv6 network of 48 bits an hour
 * @param pass for one answered question
 * @param account by one account or machine client a day, lines of a bulk check included
 * @param organisation by all accounts of one organisation a day
 * @param lease numbers that a node takes from the database at once
 * @param advance numbers that each node grants before it asks the database
 * @param nodes the most nodes that run at once; their advances count in the limits
 * @param series different numbers of one series of a thousand that one visitor checks within an hour at full speed
 * @param busySeries the same for all visitors together, before they are asked a question
 * @param mailsFrom mails that one address has sent to whatever reader a day
 * @param mailsTo mails that anybody has sent to one reader a day
 * @param lookups questions to other registers that one address has us ask a day
 * @param sellers sellers that one account of a dealer opens or looks for a day
 * @param cameraPages pages of cameras that map programs read for one account a day
 * @param shared networks whose addresses many people may share; they get a question where others must wait
 */
@ConfigurationProperties("waakzaam.limits.numbers")
record NumberLimits(
        @DefaultValue("300") int client,
        @DefaultValue("3000") int site,
        @DefaultValue("600") int crowd,
        @DefaultValue("10") int pass,
        @DefaultValue("120000") int account,
        @DefaultValue("120000") int organisation,
        @DefaultValue("50") int lease,
        @DefaultValue("20") int advance,
        @DefaultValue("3") int nodes,
        @DefaultValue("20") int series,
        @DefaultValue("60") int busySeries,
        @DefaultValue("20") int mailsFrom,
        @DefaultValue("3") int mailsTo,
        @DefaultValue("60") int lookups,
        @DefaultValue("200") int sellers,
        @DefaultValue("2000") int cameraPages,
        @DefaultValue("0.0.0.0/0") List<String> shared) {
    NumberLimits {
        if (lease < 1 || nodes < 1 || advance < 0 || advance > lease) {
            throw new IllegalArgumentException(
                    "waakzaam.limits.numbers: at least one node, leases of at least one number, advance at most a lease");
        }
        shared = List.copyOf(shared);
    }

    int of(Subject.Kind kind) {
        return switch (kind) {
            case CLIENT -> client;
            case SITE -> site;
            case CROWD -> crowd;
            case PASS -> pass;
            case ACCOUNT -> account;
            case ORGANISATION -> organisation;
            case MAILS_FROM -> mailsFrom;
            case MAILS_TO -> mailsTo;
            case LOOKUPS_FROM -> lookups;
            case LOOKS_AT_SELLERS -> sellers;
            case LOOKS_AT_CAMERAS -> cameraPages;
        };
    }

    /** What a node grants of its own; small limits leave most of the room to the database. */
    int advance(Subject.Kind kind) {
        return kind == Subject.Kind.PASS || kind.isFew() ? 0 : Math.min(advance, of(kind) / (2 * nodes));
    }

    /** What a node takes from the database at once; what is few in a day no node holds for itself. */
    int lease(Subject.Kind kind) {
        return kind.isFew() ? 1 : lease;
    }

    /** What the database may grant; the rest is in the advances of the nodes. */
    int fromDatabase(Subject.Kind kind) {
        return of(kind) - nodes * advance(kind);
    }

    boolean isShared(ClientNetwork network) {
        return shared.stream().map(ClientNetwork.Range::of).anyMatch(range -> range.contains(network.address()));
    }
}
