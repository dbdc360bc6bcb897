// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All passkeys, and the names under which authenticators know their owners. */
@Repository
class Passkeys {
    private final JdbcClient database;
    private final Clock clock;

    Passkeys(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What authenticators know an account by: random, made at first use, the same for all its passkeys. */
    String handle(long account) {
        database.sql("insert into access.passkey_owners (account_id, handle) values (?, ?) on conflict do nothing")
                .params(account, Sessions.token())
                .update();
        return database.sql("select handle from access.passkey_owners where account_id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    List<Passkey> listOf(long account) {
        return database.sql("select * from access.passkeys where account_id = ? order by id")
                .param(account)
                .query(Passkeys::read)
                .list();
    }

    List<PasskeyHalf> halvesOf(long account) {
        return listOf(account).stream().map(Passkey::half).toList();
    }

    /** The passkey, held until the transaction ends: of two answers at once the second sees the first one's counter. */
    Optional<Passkey> hold(String credentialId) {
        return database.sql("select * from access.passkeys where credential_id = ? for update")
                .param(credentialId)
                .query(Passkeys::read)
                .optional();
    }

    /** Adds a passkey and returns its id, or nothing when it is known already. */
    Optional<Long> add(long account, String name, PasskeyHalf made) {
        return database.sql("""
                        insert into access.passkeys (account_id, credential_id, credential, name, counter,
                                                     backup_eligible, backed_up, transports, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing returning id
                        """)
                .params(
                        account,
                        made.credentialId(),
                        made.credential(),
                        name,
                        made.counter(),
                        made.backupEligible(),
                        made.backedUp(),
                        made.transports().stream().sorted().toArray(String[]::new),
                        OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
    }

    void used(Passkey passkey, long counter, boolean backedUp) {
        database.sql("update access.passkeys set counter = ?, backed_up = ?, used_at = ? where id = ?")
                .params(counter, backedUp, OffsetDateTime.now(clock), passkey.id())
                .update();
    }

    void markCopied(Passkey passkey) {
        database.sql("update access.passkeys set copied_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), passkey.id())
                .update();
    }

    /** Removes a passkey of an account; false when the account has no such passkey. */
    boolean remove(long account, long id) {
        return database.sql("delete from access.passkeys where account_id = ? and id = ?")
                        .params(account, id)
                        .update()
                == 1;
    }

    void removeAll(long account) {
        database.sql("delete from access.passkeys where account_id = ?")
                .param(account)
                .update();
    }

    private static Passkey read(ResultSet row, int number) throws SQLException {
        return new Passkey(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getString("name"),
                PasskeyHalf.of(row),
                RowMoments.get(row, "added_at"),
                RowMoments.find(row, "used_at"),
                RowMoments.find(row, "copied_at"));
    }
}
