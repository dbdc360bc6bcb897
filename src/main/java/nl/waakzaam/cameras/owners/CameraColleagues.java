// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.cameras.CameraSecrets;
import nl.waakzaam.cameras.owners.Colleague.Person;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** CameraColleagues of owners, and who may come in where. */
@Repository
public class CameraColleagues {
    private final JdbcClient database;
    private final CameraSecrets secrets;
    private final CameraActs acts;

    CameraColleagues(JdbcClient database, CameraSecrets secrets, CameraActs acts) {
        this.database = database;
        this.secrets = secrets;
        this.acts = acts;
    }

    /**
     * Where somebody may come in.
     *
     * @param actor as the log names who does something there
     */
    public record Admission(OwnerId owner, OwnerRole role, String actor) {}

    /** By mail address: the own cameras first. */
    public List<Admission> admissionsOf(MailAddress address) {
        return database.sql("""
                        select id as owner_id, 'OWNER' as role, 'camera-owner:' || id as actor, 0 as rank
                        from cameras.owner where mail_key = :mail and confirmed_at is not null
                        union all
                        select owner_id, role, 'camera-colleague:' || id, 1 from cameras.colleague where mail_key = :mail
                        order by rank, owner_id
                        """)
                .param("mail", secrets.mailKey(address))
                .query((row, number) -> new Admission(
                        new OwnerId(row.getObject("owner_id", UUID.class)),
                        OwnerRole.valueOf(row.getString("role")),
                        row.getString("actor")))
                .list();
    }

    /** Shows an owner the own colleagues, and writes that down. */
    @Transactional
    public List<Colleague> look(OwnerBy by) {
        acts.owner("colleague", Action.CONSULT, by);
        return listOf(by.owner());
    }

    List<Colleague> listOf(OwnerId owner) {
        return database.sql("select * from cameras.colleague where owner_id = ? order by invited_at, id")
                .param(owner.value())
                .query((row, number) -> colleague(row))
                .list();
    }

    /** Invites somebody, or gives who was invited another role. */
    @Transactional
    public void invite(Person person, OwnerRole role, OwnerBy by) {
        var id = database.sql("""
                        insert into cameras.colleague (id, owner_id, role, mail_key, sealed, invited_at)
                        values (:id, :owner, :role, :mail, :sealed, :now)
                        on conflict (owner_id, mail_key) do update
                            set role = excluded.role, sealed = excluded.sealed, invited_at = excluded.invited_at
                        returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("owner", by.owner().value())
                .param("role", role.name())
                .param("mail", secrets.mailKey(person.mail()))
                .param("sealed", secrets.seal(person))
                .param("now", by.at().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        acts.history(id, "colleague invited", role.name(), by);
        acts.owner("colleague", Action.COLLECT, by);
    }

    /** Somebody with this address came in by a mailed link. */
    @Transactional
    public void entered(MailAddress address, Instant now) {
        database.sql("update cameras.colleague set entered_at = :now where mail_key = :mail and entered_at is null")
                .param("mail", secrets.mailKey(address))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Erases a colleague, who comes in no more from now on. */
    @Transactional
    public void remove(UUID id, OwnerBy by) {
        int removed = database.sql("delete from cameras.colleague where id = ? and owner_id = ?")
                .params(id, by.owner().value())
                .update();
        if (removed == 1) {
            acts.history(id, "colleague removed", "", by);
            acts.owner("colleague", Action.DESTROY, by);
        }
    }

    private Colleague colleague(ResultSet row) throws SQLException {
        return new Colleague(
                row.getObject("id", UUID.class),
                OwnerRole.valueOf(row.getString("role")),
                secrets.open(row.getBytes("sealed"), Person.class),
                RowMoments.get(row, "invited_at"),
                RowMoments.find(row, "entered_at"));
    }
}
