// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.ProcessingLog;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.notices.MailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What owners do, in the history of their register and in the processing log: never a name or an address, a person only as
 * the pseudonym of the mail address.
 */
@Component
public class CameraActs {
    private static final String PURPOSE = "register van camera's";
    private static final String BASIS = "art. 6 lid 1 onder a AVG";

    private final JdbcClient database;
    private final ProcessingLog log;

    CameraActs(JdbcClient database, ProcessingLog log) {
        this.database = database;
        this.log = log;
    }

    /** Something happened to an owner, or to all of an owner; in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void owner(String activity, Action action, OwnerBy by) {
        write(activity, action, by, ObjectKind.CAMERA_OWNER, by.owner().value());
    }

    /** Something happened to one camera; in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void camera(String activity, Action action, CameraId camera, OwnerBy by) {
        write(activity, action, by, ObjectKind.CAMERA, camera.value());
    }

    /** Somebody of whom only a mail address is known asked to come in, or did; in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void visitor(String activity, Action action, MailAddress person) {
        var about = new About(ObjectKind.CAMERA_OWNER, "entry", new DataSubject(person.text()));
        log.record(new Act("visitor", "web", about, null).done("cameras." + activity, action, PURPOSE, BASIS));
    }

    /** Somebody took away what is shown of an owner; committed before the first row leaves. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void exported(String activity, OwnerBy by) {
        owner(activity, Action.CONSULT, by);
    }

    /**
     * A line of history, in the caller's transaction.
     *
     * @param about the owner, the place, the camera or the colleague, by its id
     * @param change what it was, in a word
     * @param details without personal data
     */
    void history(UUID about, String change, String details, OwnerBy by) {
        history(by.owner(), about, change, details, by.actor(), by.at());
    }

    /** A line about an owner that nobody asked for. */
    void history(OwnerId owner, String change, String actor, Instant at) {
        history(owner, owner.value(), change, "", actor, at);
    }

    private void history(OwnerId owner, UUID about, String change, String details, String actor, Instant at) {
        database.sql("""
                        insert into cameras.history (owner_id, about, at, actor, change, details)
                        values (:owner, :about, :at, :actor, :change, :details)
                        """)
                .param("owner", owner.value())
                .param("about", about)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("change", change)
                .param("details", details)
                .update();
    }

    private void write(String activity, Action action, OwnerBy by, ObjectKind kind, UUID id) {
        var about = new About(kind, id.toString(), new DataSubject(by.person().text()));
        var act = new Act(by.actor(), by.origin(), about, null);
        log.record(act.done("cameras." + activity, action, PURPOSE, BASIS));
    }
}
