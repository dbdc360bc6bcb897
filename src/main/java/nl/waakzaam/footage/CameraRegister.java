// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.owners.OwnedCameras;
import nl.waakzaam.cameras.owners.Owner;
import nl.waakzaam.cameras.owners.OwnerContacts;
import nl.waakzaam.cameras.owners.OwnerId;
import nl.waakzaam.cameras.owners.Owners;
import nl.waakzaam.notices.MailSettled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the camera register tells of a camera and its owner, once police ask for the footage. */
@Component
class CameraRegister {
    private final OwnerContacts contacts;
    private final OwnedCameras cameras;
    private final Owners owners;

    CameraRegister(OwnerContacts contacts, OwnedCameras cameras, Owners owners) {
        this.contacts = contacts;
        this.cameras = cameras;
        this.owners = owners;
    }

    /** Empty for a camera that was withdrawn. */
    Optional<AskedCamera> camera(CameraId id) {
        return contacts.find(id)
                .flatMap(reached -> cameras.findCamera(reached.owner().id(), id)
                        .map(found -> new AskedCamera(
                                found.camera(), found.place().municipality(), reachable(reached.owner()))));
    }

    /** Empty when the owner withdrew, or mail does not arrive. */
    Optional<ReachedOwner> owner(UUID id) {
        return owners.find(new OwnerId(id))
                .filter(owner -> owner.bouncedAt() == null)
                .map(owner -> new ReachedOwner(owner.contact().mail(), owner.language()));
    }

    /** Mail to this owner does not arrive: the next dossier must not count on it. */
    void notReached(Party party, MailSettled settled) {
        var owner = party.owner();
        if (owner != null) {
            owners.reached(new OwnerId(owner), settled.ending(), settled.at());
        }
    }

    private static @Nullable UUID reachable(Owner owner) {
        return owner.bouncedAt() == null ? owner.id().value() : null;
    }
}
