// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.access.ActiveAccounts;
import nl.waakzaam.access.Role;
import nl.waakzaam.cameras.search.CaseSearch;
import nl.waakzaam.cameras.search.CaseSearches;
import nl.waakzaam.platform.KeyedHash;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keys to searches, for map programs that cannot log in. Each opens what one search finds, for its own person, for a day at
 * most; what is kept of it is a keyed hash.
 */
@Repository
class CaseTokens {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final CaseSearches searches;
    private final ActiveAccounts accounts;
    private final KeyedHash hashes;
    private final Clock clock;

    CaseTokens(JdbcClient database, CaseSearches searches, ActiveAccounts accounts, Keys keys, Clock clock) {
        this.database = database;
        this.searches = searches;
        this.accounts = accounts;
        this.hashes = new KeyedHash(keys.random("cameras-tokens.key"));
        this.clock = clock;
    }

    /** A new one, which is told now and never again. */
    String make(CaseSearch search, Duration valid) {
        var token = fresh();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.sql("""
                        insert into cameras.case_token (id, search_id, token_hash, made_at, ends_at)
                        values (:id, :search, :hash, :now, :end)
                        """)
                .param("id", UUID.randomUUID())
                .param("search", search.id())
                .param("hash", hashes.of(token))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("end", now.plus(valid).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** Those of a search, the last first. */
    List<CaseToken> list(CaseSearch search) {
        return database.sql("select * from cameras.case_token where search_id = ? order by made_at desc, id")
                .param(search.id())
                .query(CaseTokens::token)
                .list();
    }

    /** Opens nothing from now on; whether it did until now. */
    boolean withdraw(CaseSearch search, UUID id) {
        return database.sql("""
                        update cameras.case_token set withdrawn_at = :now
                         where id = :id and search_id = :search and withdrawn_at is null and ends_at > :now
                        """)
                        .param("now", now())
                        .param("id", id)
                        .param("search", search.id())
                        .update()
                == 1;
    }

    /** What it opens. Empty for every other text, and while its person may not search. */
    Optional<OpenedSearch> find(String token) {
        return database.sql("""
                        select search_id from cameras.case_token
                         where token_hash = :hash and withdrawn_at is null and ends_at > :now
                        """)
                .param("hash", hashes.of(token))
                .param("now", now())
                .query(UUID.class)
                .optional()
                .flatMap(searches::find)
                .flatMap(search -> accounts.find(search.askedBy(), Role.DETECTIVE)
                        .map(actor -> new OpenedSearch(search, actor)));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static CaseToken token(ResultSet row, int number) throws SQLException {
        return new CaseToken(
                row.getObject("id", UUID.class),
                RowMoments.get(row, "made_at"),
                RowMoments.get(row, "ends_at"),
                RowMoments.find(row, "withdrawn_at"));
    }
}
