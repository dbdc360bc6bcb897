// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.notices.MailSettled;
import nl.waakzaam.notices.Outbox;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who registered cameras. */
@Service
public class Owners {
    private static final String CONCERNS = "camera-owner ";
    private static final String JOB = "job:cameras";

    private final PostgresOwners owners;
    private final PostgresValidations validations;
    private final CameraActs acts;
    private final Outbox outbox;

    Owners(PostgresOwners owners, PostgresValidations validations, CameraActs acts, Outbox outbox) {
        this.owners = owners;
        this.validations = validations;
        this.acts = acts;
        this.outbox = outbox;
    }

    /** By what mail to an owner is withdrawn, and its end told of. */
    public static String concerns(OwnerId owner) {
        return CONCERNS + owner;
    }

    /** Which owner a mail concerned. */
    public static Optional<OwnerId> concerned(String concerns) {
        return concerns.startsWith(CONCERNS)
                ? Optional.of(new OwnerId(UUID.fromString(concerns.substring(CONCERNS.length()))))
                : Optional.empty();
    }

    public Optional<Owner> find(OwnerId id) {
        return owners.find(id);
    }

    /** Shows an owner the own details, and writes that down. */
    @Transactional
    public Optional<Owner> look(OwnerBy by) {
        acts.owner("contact", Action.CONSULT, by);
        return owners.find(by.owner());
    }

    public Optional<OwnerId> findByMail(MailAddress address) {
        return owners.findByMail(address);
    }

    /** Registers somebody whose mail address is confirmed. False when an owner has that address already. */
    @Transactional
    public boolean register(Owner owner, OwnerBy by) {
        if (!owners.add(owner, by.at())) {
            return false;
        }
        acts.history(owner.id().value(), "registered", owner.kind().name(), by);
        acts.owner("registration", Action.COLLECT, by);
        return true;
    }

    /** False when another owner has this mail address. */
    @Transactional
    public boolean change(Owner.Kind kind, OwnerContact contact, OwnerBy by) {
        if (!owners.change(by.owner(), kind, contact)) {
            return false;
        }
        acts.history(by.owner().value(), "contact", kind.name(), by);
        acts.owner("contact", Action.CHANGE, by);
        return true;
    }

    /** The owner said that all of it is right. */
    @Transactional
    public void validate(OwnerBy by) {
        validations.validate(by.owner(), DutchTime.dayOf(by.at()));
        outbox.withdraw(concerns(by.owner()));
        acts.history(by.owner().value(), "validated", "", by);
        acts.owner("validation", Action.CHANGE, by);
    }

    /** Those who must be asked whether all is still right; from now on they have been. In the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Owner> askAgain(LocalDate validatedBefore, Instant now, int atMost) {
        var asked = validations.askAgain(validatedBefore, now, atMost);
        asked.forEach(owner -> {
            var by = new OwnerBy(owner.id(), JOB, "job", owner.contact().mail(), now);
            acts.history(owner.id().value(), "asked again", "", by);
            acts.owner("question", Action.CONSULT, by);
        });
        return asked;
    }

    /** Those who were asked before that moment and did not answer count as stale. */
    @Transactional
    public void markStale(Instant askedBefore, Instant now) {
        validations.markStale(askedBefore, now).forEach(id -> acts.history(id, "stale", JOB, now));
    }

    /** What became of a mail to an owner. One that was sent says nothing where an earlier one came back after that. */
    @Transactional
    public void reached(OwnerId id, MailSettled.Ending ending, Instant now) {
        switch (ending) {
            case SENT -> validations.taken(id);
            case REFUSED, GIVEN_UP -> validations.markBounced(id, false, now);
            case RETURNED -> validations.markBounced(id, true, now);
        }
    }

    /** Somebody used the link of a mail to this address: mail arrives there, and is read in this language. */
    @Transactional
    public void read(MailAddress address, Locale language) {
        owners.findByMail(address).ifPresent(owner -> validations.arrived(owner, language));
    }

    /** Erases an owner with places, cameras, colleagues, history and mail that waits. */
    @Transactional
    public void withdraw(OwnerBy by) {
        owners.remove(by.owner(), by.at());
        outbox.withdraw(concerns(by.owner()));
        acts.owner("withdrawal", Action.DESTROY, by);
    }
}
