// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waakzaam.hits.notification.Channel.Kind;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.platform.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Repository;

/** Channels in PostgreSQL; where they lead and what signs them is encrypted, with a key outside the database. */
@Repository
class PostgresChannels implements ApplicationRunner {
    /** How long the secret before the last one still signs too. */
    static final Duration OVERLAP = Duration.ofDays(1);

    private final JdbcClient database;
    private final Municipalities municipalities;
    private final BytesEncryptor seal;

    PostgresChannels(JdbcClient database, Municipalities municipalities, Keys keys) {
        this.database = database;
        this.municipalities = municipalities;
        this.seal = keys.secrets();
    }

    /** Municipalities merge: which of them lie in an area is written down anew at each start. */
    @Override
    public void run(ApplicationArguments arguments) {
        database.sql("select distinct area from hits.channel where removed_at is null")
                .query(String.class)
                .list()
                .forEach(area -> database.sql(
                                "update hits.channel set municipalities = :codes where area = :area and removed_at is null")
                        .param("codes", codes(area))
                        .param("area", area)
                        .update());
    }

    void add(Channel channel, @Nullable String secret, Instant now) {
        database.sql("""
                        insert into hits.channel (id, name, kind, area, municipalities, states, likely, target, secret,
                            created_at)
                        values (:id, :name, :kind, :area, :codes, :states, :likely, :target, :secret, :now)
                        """)
                .param("id", channel.id())
                .param("name", channel.name())
                .param("kind", channel.kind().name())
                .param("area", channel.area())
                .param("codes", codes(channel.area()))
                .param("states", channel.states().toArray(String[]::new))
                .param("likely", channel.likely())
                .param("target", sealed(channel.target()))
                .param("secret", secret == null ? null : sealed(secret))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nothing for one that was removed. */
    Optional<Channel> find(UUID id) {
        return database.sql("select * from hits.channel where id = ? and removed_at is null")
                .param(id)
                .query(this::channel)
                .optional();
    }

    WebhookSecrets secrets(UUID id, Instant now) {
        return database.sql("""
                        select secret, case when old_until > :now then old_secret end as old_secret
                        from hits.channel where id = :id
                        """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new WebhookSecrets(Stream.of("secret", "old_secret")
                        .flatMap(column -> bytes(row, column).stream())
                        .map(this::opened)
                        .toList()))
                .single();
    }

    void rotate(UUID id, String secret, Instant now) {
        database.sql("""
                        update hits.channel set old_secret = secret, old_until = :until, secret = :secret
                        where id = :id and kind = 'WEBHOOK' and removed_at is null
                        """)
                .param("id", id)
                .param("secret", sealed(secret))
                .param("until", now.plus(OVERLAP).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param since null to have it work again */
    void pause(UUID id, @Nullable Instant since) {
        database.sql("update hits.channel set paused_at = :since where id = :id and removed_at is null")
                .param("id", id)
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Its name stays for the proof of what was delivered; where it led and what signed it goes, with what still waits. */
    void remove(UUID id, Instant now) {
        database.sql("""
                        with removed as (
                            update hits.channel set removed_at = :now, target = null, secret = null, old_secret = null
                            where id = :id and removed_at is null returning id)
                        update hits.delivery d set state = 'DEAD', settled_at = :now
                        from removed where d.channel_id = removed.id and d.state = 'WAITING'
                        """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private String @Nullable [] codes(String area) {
        return area.equals(Channel.COUNTRY)
                ? null
                : municipalities.within(Set.of(area)).toArray(String[]::new);
    }

    private Channel channel(ResultSet row, int number) throws SQLException {
        var paused = row.getObject("paused_at", OffsetDateTime.class);
        return new Channel(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Kind.valueOf(row.getString("kind")),
                row.getString("area"),
                List.of((String[]) row.getArray("states").getArray()),
                row.getBoolean("likely"),
                opened(row.getBytes("target")),
                paused == null ? null : paused.toInstant());
    }

    private static Optional<byte[]> bytes(ResultSet row, String column) {
        try {
            return Optional.ofNullable(row.getBytes(column));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private byte[] sealed(String text) {
        return seal.encrypt(text.getBytes(StandardCharsets.UTF_8));
    }

    private String opened(byte[] sealed) {
        return new String(seal.decrypt(sealed), StandardCharsets.UTF_8);
    }
}
