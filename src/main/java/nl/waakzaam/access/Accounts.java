// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All accounts of people, and the organisations they belong to. */
@Repository
class Accounts {
    static final Duration ONE_TIME = Duration.ofDays(7);
    private final JdbcClient database;
    private final Clock clock;

    Accounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Account> find(long id) {
        return database.sql(AccountRows.SELECT + "where a.id = ?")
                .param(id)
                .query(AccountRows::read)
                .optional();
    }

    Optional<Account> findByLogin(String login) {
        return database.sql(AccountRows.SELECT + "where a.login = ?")
                .param(login.strip().toLowerCase(Locale.ROOT))
                .query(AccountRows::read)
                .optional();
    }

    List<Account> listDemo() {
        return database.sql(AccountRows.SELECT + "where a.demo and not a.disabled order by a.id")
                .query(AccountRows::read)
                .list();
    }

    long add(String login, String name, String organisation, Set<Role> roles, Set<String> area, boolean demo) {
        return database.sql("""
                        insert into access.accounts (login, name, organisation_id, roles, area, demo, created_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        login.strip().toLowerCase(Locale.ROOT),
                        name,
                        organisation(organisation),
                        roles.stream().map(Role::name).sorted().toArray(String[]::new),
                        area.stream().sorted().toArray(String[]::new),
                        demo,
                        OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    void change(long id, String name, String organisation, Set<Role> roles, Set<String> area) {
        database.sql("""
                        update access.accounts set name = ?, organisation_id = ?, roles = ?, area = ? where id = ?
                        """)
                .params(
                        name,
                        organisation(organisation),
                        roles.stream().map(Role::name).sorted().toArray(String[]::new),
                        area.stream().sorted().toArray(String[]::new),
                        id)
                .update();
    }

    void disable(long id, boolean disabled) {
        database.sql("update access.accounts set disabled = ? where id = ?")
                .params(disabled, id)
                .update();
    }

    /** A one-time password that was handed out and not used for a week opens nothing any more. */
    void setPassword(long id, String hash, boolean oneTime) {
        database.sql("""
                        update access.accounts set password_hash = ?, one_time_password = ?, one_time_until = ? where id = ?
                        """)
                .param(1, hash)
                .param(2, oneTime)
                .param(
                        3,
                        oneTime ? OffsetDateTime.now(clock).plus(ONE_TIME) : null,
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param(4, id)
                .update();
    }

    /** Holds an account until the transaction ends, so that what belongs to it changes one act at a time. */
    void hold(long id) {
        database.sql("select id from access.accounts where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** The secret of the paired authenticator app, encrypted. */
    Optional<byte[]> findTotpSecret(long id) {
        return database.sql("select totp_secret from access.accounts where id = ? and totp_secret is not null")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    void setTotpSecret(long id, byte @Nullable [] encrypted) {
        database.sql("update access.accounts set totp_secret = ?, totp_step = 0 where id = ?")
                .param(1, encrypted, java.sql.Types.BINARY)
                .param(2, id)
                .update();
    }

    /** Marks the code of a time step as used; false when it, or a later one, was used already. */
    boolean useTotpStep(long id, long step) {
        return database.sql("update access.accounts set totp_step = ? where id = ? and totp_step < ?")
                        .params(step, id, step)
                        .update()
                == 1;
    }

    /** The id of an organisation, which is added when it is new. */
    long organisation(String name) {
        database.sql("insert into access.organisations (name) values (?) on conflict do nothing")
                .param(name)
                .update();
        return database.sql("select id from access.organisations where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    void addHistory(String subject, String actor, String change, String details) {
        database.sql("""
                        insert into access.account_history (subject, at, actor, change, details) values (?, ?, ?, ?, ?)
                        """)
                .params(subject, OffsetDateTime.now(clock), actor, change, details)
                .update();
    }
}
