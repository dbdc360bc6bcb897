// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.cameras.CameraId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom to ask for the footage of a camera. Who calls this writes the look down in the same transaction. */
@Component
public class OwnerContacts {
    private final JdbcClient database;
    private final PostgresOwners owners;
    private final PostgresCameras cameras;

    OwnerContacts(JdbcClient database, PostgresOwners owners, PostgresCameras cameras) {
        this.database = database;
        this.owners = owners;
        this.cameras = cameras;
    }

    /** A camera with the place where it hangs and its owner, who may be stale or out of reach. */
    public record Reached(Owner owner, Place place) {}

    /** Nothing for a camera that was withdrawn or never was. */
    public Optional<Reached> find(CameraId camera) {
        return database.sql("""
                        select p.owner_id from cameras.camera c join cameras.place p on p.id = c.place_id where c.id = ?
                        """)
                .param(camera.value())
                .query(UUID.class)
                .optional()
                .map(OwnerId::new)
                .flatMap(owner -> owners.find(owner)
                        .flatMap(found -> cameras.placeOf(owner, camera).map(place -> new Reached(found, place))));
    }
}
