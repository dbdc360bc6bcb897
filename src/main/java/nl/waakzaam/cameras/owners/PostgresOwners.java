// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.cameras.CameraSecrets;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owners in PostgreSQL; who they are is encrypted there. */
@Repository
class PostgresOwners {
    private final JdbcClient database;
    private final CameraSecrets secrets;

    PostgresOwners(JdbcClient database, CameraSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /** False when an owner has this mail address already. */
    boolean add(Owner owner, Instant now) {
        return database.sql("""
                        insert into cameras.owner
                            (id, kind, language, mail_key, sealed, asked_at, confirmed_at, validated_on)
                        values (:id, :kind, :language, :mailKey, :sealed, :now, :now, :validated)
                        on conflict (mail_key) do nothing
                        """)
                        .param("id", owner.id().value())
                        .param("kind", owner.kind().name())
                        .param("language", owner.language().getLanguage())
                        .param("mailKey", secrets.mailKey(owner.contact().mail()))
                        .param("sealed", secrets.seal(owner.contact()))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("validated", owner.validatedOn())
                        .update()
                == 1;
    }

    /** False when another owner has this mail address. */
    boolean change(OwnerId id, Owner.Kind kind, OwnerContact contact) {
        return database.sql("""
                        update cameras.owner set kind = :kind, mail_key = :mailKey, sealed = :sealed,
                            bounced_at = case when mail_key = :mailKey then bounced_at end,
                            mail_returns = mail_returns and mail_key = :mailKey
                        where id = :id and not exists (
                            select from cameras.owner other where other.mail_key = :mailKey and other.id <> :id)
                        """)
                        .param("id", id.value())
                        .param("kind", kind.name())
                        .param("mailKey", secrets.mailKey(contact.mail()))
                        .param("sealed", secrets.seal(contact))
                        .update()
                == 1;
    }

    Optional<Owner> find(OwnerId id) {
        return database.sql("select * from cameras.owner where id = ? and confirmed_at is not null")
                .param(id.value())
                .query((row, number) -> owner(row))
                .optional();
    }

    Optional<OwnerId> findByMail(MailAddress address) {
        return database.sql("select id from cameras.owner where mail_key = ? and confirmed_at is not null")
                .param(secrets.mailKey(address))
                .query((row, number) -> new OwnerId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** With all that hangs on it; what is left is that there were cameras. */
    void remove(OwnerId id, Instant now) {
        database.sql("""
                        insert into cameras.tombstone (camera_id, withdrawn_at)
                        select c.id, :now from cameras.camera c join cameras.place p on p.id = c.place_id
                        where p.owner_id = :id
                        """)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("delete from cameras.owner where id = ?").param(id.value()).update();
    }

    Owner owner(ResultSet row) throws SQLException {
        return new Owner(
                new OwnerId(row.getObject("id", UUID.class)),
                Owner.Kind.valueOf(row.getString("kind")),
                Locale.of(row.getString("language")),
                secrets.open(row.getBytes("sealed"), OwnerContact.class),
                Objects.requireNonNull(row.getObject("validated_on", LocalDate.class)),
                RowMoments.find(row, "stale_since"),
                RowMoments.find(row, "bounced_at"));
    }
}
