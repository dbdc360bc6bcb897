// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All clients of machines. */
@Repository
class Clients {
    static final String SELECT = """
            select c.client_id, c.name, o.name organisation, c.secret_hash, c.scopes, c.sources, c.area,
                   c.revoked_at is not null revoked
            from access.clients c
            join access.organisations o on o.id = c.organisation_id
            """;

    private final JdbcClient database;
    private final Accounts accounts;
    private final Clock clock;

    Clients(JdbcClient database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    Optional<Client> findActive(String clientId) {
        return database.sql(SELECT + "where c.client_id = ? and c.revoked_at is null")
                .param(clientId)
                .query(Clients::read)
                .optional();
    }

    List<Client> list() {
        return database.sql(SELECT + "order by c.client_id")
                .query(Clients::read)
                .list();
    }

    void add(Client client) {
        database.sql("""
                        insert into access.clients
                            (client_id, name, organisation_id, secret_hash, scopes, sources, area, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        client.clientId(),
                        client.name(),
                        accounts.organisation(client.organisation()),
                        client.secretHash(),
                        sorted(client.scopes()),
                        sorted(client.sources()),
                        sorted(client.area()),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** The hashes of the secrets that open: the last one, and the one before until its time. */
    List<String> secretHashes(String clientId) {
        return database.sql("""
                        select secret_hash from access.clients where client_id = :id
                        union all
                        select previous_hash from access.clients where client_id = :id and previous_until > :now
                        """)
                .param("id", clientId)
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> row.getString("secret_hash"))
                .list();
    }

    void renew(String clientId, String secretHash, Duration overlap) {
        database.sql("""
                        update access.clients
                        set previous_hash = secret_hash, previous_until = :until, secret_hash = :hash
                        where client_id = :id
                        """)
                .param("until", OffsetDateTime.now(clock).plus(overlap))
                .param("hash", secretHash)
                .param("id", clientId)
                .update();
    }

    void used(String clientId) {
        database.sql("update access.clients set last_used_at = ? where client_id = ?")
                .params(OffsetDateTime.now(clock), clientId)
                .update();
    }

    boolean revoke(String clientId) {
        return database.sql("update access.clients set revoked_at = ? where client_id = ? and revoked_at is null")
                        .params(OffsetDateTime.now(clock), clientId)
                        .update()
                == 1;
    }

    private static String[] sorted(Set<String> texts) {
        return texts.stream().sorted().toArray(String[]::new);
    }

    static Client read(ResultSet row, int number) throws SQLException {
        return new Client(
                row.getString("client_id"),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("secret_hash"),
                AccountRows.texts(row.getArray("scopes")),
                AccountRows.texts(row.getArray("sources")),
                AccountRows.texts(row.getArray("area")),
                row.getBoolean("revoked"));
    }
}
