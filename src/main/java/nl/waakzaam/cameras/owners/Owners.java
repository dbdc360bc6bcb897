// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.util.Optional;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.notices.Outbox;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who registered cameras. */
@Service
public class Owners {
    private final PostgresOwners owners;
    private final CameraActs acts;
    private final Outbox outbox;

    Owners(PostgresOwners owners, CameraActs acts, Outbox outbox) {
        this.owners = owners;
        this.acts = acts;
        this.outbox = outbox;
    }

    /** By what mail to an owner is withdrawn, and its end told of. */
    public static String concerns(OwnerId owner) {
        return "camera-owner " + owner;
    }

    public Optional<Owner> find(OwnerId id) {
        return owners.find(id);
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
        owners.validate(by.owner(), DutchTime.dayOf(by.at()));
        outbox.withdraw(concerns(by.owner()));
        acts.history(by.owner().value(), "validated", "", by);
        acts.owner("validation", Action.CHANGE, by);
    }

    /** Erases an owner with places, cameras, colleagues, history and mail that waits. */
    @Transactional
    public void withdraw(OwnerBy by) {
        owners.remove(by.owner(), by.at());
        outbox.withdraw(concerns(by.owner()));
        acts.owner("withdrawal", Action.DESTROY, by);
    }
}
