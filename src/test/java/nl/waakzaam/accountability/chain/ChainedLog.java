// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.LogErasure;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.ProcessingLog;
import nl.waakzaam.accountability.TestLogs;
import nl.waakzaam.platform.DatabaseRoles;
import nl.waakzaam.support.TestDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A processing log with a database, keys and heads file of its own, so that a test may attack it. */
final class ChainedLog implements AutoCloseable {
    private static final String TEMPLATE = template();
    final String name = "log_" + UUID.randomUUID().toString().replace("-", "");
    final JdbcTemplate database;
    final TransactionTemplate transactions;
    final Heads heads;
    final HeadKeys keys;
    final HeadsFile file;
    final Chainer chainer;
    final LogVerification verification;
    final ProcessingLog log;
    final LogErasure erasure;
    private final DataSourceTransactionManager manager;
    private final Path folder;

    ChainedLog(Path folder) throws SQLException {
        this(folder, Clock.offset(Clock.systemUTC(), Duration.ofHours(-1)));
    }

    private ChainedLog(Path folder, Clock clock) throws SQLException {
        this.folder = folder;
        asSuperuser("postgres", "create database %s owner waakzaam_owner template %s".formatted(name, TEMPLATE));
        var source = new DriverManagerDataSource(url(name), DatabaseRoles.APPLICATION, "application");
        this.database = new JdbcTemplate(source);
        this.manager = new DataSourceTransactionManager(source);
        this.transactions = new TransactionTemplate(manager);
        this.heads = new Heads(JdbcClient.create(source));
        this.keys = new HeadKeys(folder.resolve("keys"));
        this.file = new HeadsFile(folder.resolve("heads.jws"), heads);
        this.chainer = newChainer(keys, clock);
        this.verification = new LogVerification(database, manager, heads, keys, Clock.systemUTC());
        this.log = TestLogs.on(database, folder.resolve("keys"), clock);
        this.erasure = TestLogs.erasure(JdbcClient.create(source));
    }

    Chainer newChainer(HeadKeys signing, Clock clock) {
        return new Chainer(database, manager, heads, signing, clock);
    }

    private static String url(String database) {
        return TestDatabase.url().replaceAll("/[a-z]+$", "/" + database);
    }

    /** An empty log, migrated once. */
    private static String template() {
        var name = "empty_log";
        try {
            asSuperuser("postgres", "create database %s owner waakzaam_owner template template0".formatted(name));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        for (var module : new String[] {"__root", "accountability"}) {
            Flyway.configure()
                    .dataSource(url(name), DatabaseRoles.OWNER, "owner")
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
        return name;
    }

    /** Acts, one after the other, each in its own transaction. */
    ChainedLog acts(int many) {
        for (int i = 0; i < many; i++) {
            act("good " + i, "subject " + i);
        }
        return this;
    }

    void act(String object, String subject) {
        transactions.executeWithoutResult(status -> log.record(processing(object, subject)));
    }

    /** Acts of nine hundred days ago. */
    ChainedLog oldActs(int many) {
        return oldActs(many, "900 days");
    }

    ChainedLog oldActs(int many, String ago) {
        database.update("""
                insert into accountability.processing_log (at, trace_id, span_id, activity, action, actor, origin,
                    object_type, object_id, outcome, purpose, legal_basis)
                select now() - ?::interval, repeat('a', 32), repeat('b', 16), 'test', 'CONSULT', 'account:1',
                    'web', 'stolen-good', 'old ' || number, 'DONE', 'test', 'test' from generate_series(1, ?) number
                """, ago, many);
        return this;
    }

    /** Empties a row past the one door. */
    void empty(int row) throws SQLException {
        attack("update accountability.processing_log set object_id = null, data_subject = null, "
                + "access_reason = null, recipient = null, salt = null where id = " + row);
    }

    /** What somebody adds who wants an emptied row accounted for; {@code limit} is SQL. */
    void accountFor(int rows, String limit) throws SQLException {
        attack("""
                insert into accountability.processing_log (at, trace_id, span_id, activity, action, actor, origin,
                    object_type, object_id, outcome, purpose, legal_basis, access_reason)
                values (now(), repeat('a', 32), repeat('b', 16), 'accountability.erasure', 'DESTROY', 'job:retention',
                    'job', 'processing-log-erasure', %d, 'DONE', 'bewaartermijn', 'art. 14 Wpg', %s)
                """.formatted(rows, limit));
        chained();
    }

    /** As an erasure names its limit, in SQL. */
    static String limit(String ago) {
        return "to_char(now() - interval '%s', '\"tot\" YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')".formatted(ago);
    }

    static Processing processing(String object, String subject) {
        return new Processing(
                "test.act",
                Processing.Action.CONSULT,
                "account:1",
                "web",
                new About(ObjectKind.STOLEN_GOOD, object, new DataSubject(subject)),
                Processing.Outcome.DONE,
                "opsporing",
                "art. 8 Wpg",
                "zaak 12",
                null);
    }

    ChainedLog chained() {
        chainer.chain();
        file.publish();
        return this;
    }

    /** Three batches of five rows. */
    ChainedLog threeBatches() {
        return acts(5).chained().acts(5).chained().acts(5).chained();
    }

    LogReport verify() {
        return verify(file.path());
    }

    LogReport verify(Path headsFile) {
        return verification.verify(headsFile, Period.ofYears(2));
    }

    void attack(String... statements) throws SQLException {
        for (var statement : statements) {
            asSuperuser(name, statement);
        }
    }

    /** Makes the whole chain anew over the rows as they are now, as somebody would who has a key of their own. */
    void rebuild(HeadKeys signing) throws SQLException {
        attack(
                "truncate accountability.chain_link, accountability.chain_head",
                "update accountability.processing_log set content_hash = accountability.content_hash(salt, object_id, "
                        + "data_subject, access_reason, recipient) where salt is not null");
        newChainer(signing, Clock.fixed(Instant.now(Clock.systemUTC()), ZoneOffset.UTC))
                .chain();
    }

    HeadKeys foreignKeys() {
        return new HeadKeys(folder.resolve("foreign"));
    }

    private static void asSuperuser(String database, String statement) throws SQLException {
        try (Connection superuser = TestDatabase.superuser(database);
                var act = superuser.createStatement()) {
            act.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        asSuperuser("postgres", "drop database %s with (force)".formatted(name));
    }
}
