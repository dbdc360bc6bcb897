// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Administration.By;
import nl.waakzaam.platform.RowMoments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The machine clients of shops, such as tills, which dealers look after themselves instead of an administrator. Each writes
 * the purchase register of one shop. Of another organisation's clients, and of those with other rights, there are none here.
 */
@Service
public class ShopClients {
    /** How long the key before may go on at most. */
    public static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

    private static final String ORIGIN = "web";
    private static final Set<String> SCOPES = Set.of(Scopes.WRITE_PURCHASES);

    private final Administration administration;
    private final Clients clients;
    private final JdbcClient database;

    ShopClients(Administration administration, Clients clients, JdbcClient database) {
        this.administration = administration;
        this.clients = clients;
        this.database = database;
    }

    /**
     * A client of a shop.
     *
     * @param shop the id of the shop
     * @param lastUsed when it last got a token; null when never
     * @param oldKeyUntil until when the key before its last one goes on; null when there is none
     */
    public record ShopClient(
            String id,
            String name,
            String shop,
            Instant madeAt,
            @Nullable Instant lastUsed,
            @Nullable Instant oldKeyUntil,
            boolean withdrawn) {
        public boolean hasOldKeyAt(Instant now) {
            return oldKeyUntil != null && now.isBefore(oldKeyUntil);
        }
    }

    /** A key, which is shown once and kept nowhere. */
    public record NewKey(String client, String secret) {
        /** Keeps the key out of logs and errors. */
        @Override
        public String toString() {
            return "a new key";
        }
    }

    /** Those in use first. */
    public List<ShopClient> list(String organisation) {
        return database.sql("""
                        select c.* from access.clients c join access.organisations o on o.id = c.organisation_id
                        where o.name = :organisation and c.scopes = :scopes::text[] and cardinality(c.sources) = 1
                        order by c.revoked_at is not null, c.name, c.client_id
                        """)
                .param("organisation", organisation)
                .param("scopes", SCOPES.toArray(String[]::new))
                .query((row, number) -> new ShopClient(
                        row.getString("client_id"),
                        row.getString("name"),
                        AccountRows.texts(row.getArray("sources")).iterator().next(),
                        Objects.requireNonNull(RowMoments.find(row, "created_at")),
                        RowMoments.find(row, "last_used_at"),
                        RowMoments.find(row, "previous_until"),
                        RowMoments.find(row, "revoked_at") != null))
                .list();
    }

    /** @param by who makes it, by its id */
    @Transactional
    public NewKey add(String by, String name, String organisation, String shop) {
        var id = "kassa-" + UUID.randomUUID();
        var secret = administration.createClient(new By(by, ORIGIN), id, name, organisation, SCOPES, Set.of(shop));
        return new NewKey(id, secret);
    }

    /**
     * Gives a client a new key; empty when the organisation has no such client in use.
     *
     * @param overlap how long the key before goes on; nothing ends it at once
     */
    @Transactional
    public Optional<NewKey> renew(String by, String client, String organisation, Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new IllegalArgumentException("the key before goes on for seven days at most");
        }
        return find(client, organisation)
                .map(own ->
                        new NewKey(own.clientId(), administration.renewClient(new By(by, ORIGIN), client, overlap)));
    }

    /** Ends a client at once, also the tokens it has; nothing when the organisation has no such client. */
    @Transactional
    public void withdraw(String by, String client, String organisation) {
        find(client, organisation).ifPresent(own -> administration.revokeClient(new By(by, ORIGIN), client));
    }

    private Optional<Client> find(String client, String organisation) {
        return clients.findActive(client)
                .filter(own -> own.organisation().equals(organisation)
                        && own.scopes().equals(SCOPES)
                        && own.sources().size() == 1);
    }
}
