// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.demo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.waakzaam.cameras.Camera;
import nl.waakzaam.cameras.Camera.Kind;
import nl.waakzaam.cameras.Camera.PublicSpace;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.cameras.Reach;
import nl.waakzaam.cameras.owners.OwnedCameras;
import nl.waakzaam.cameras.owners.Owner;
import nl.waakzaam.cameras.owners.OwnerBy;
import nl.waakzaam.cameras.owners.OwnerContact;
import nl.waakzaam.cameras.owners.OwnerContact.BestWay;
import nl.waakzaam.cameras.owners.OwnerId;
import nl.waakzaam.cameras.owners.Owners;
import nl.waakzaam.cameras.owners.Place;
import nl.waakzaam.cameras.owners.PlaceId;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.geo.FieldOfView;
import nl.waakzaam.geo.Position;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.DutchTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invented owners with cameras in the middle of some towns, the same at every first start. The first, of
 * {@code eigenaar@voorbeeld.example}, has two places.
 */
@Component
@ConditionalOnProperty("waakzaam.demo")
class DemoCameras {
    private static final List<Town> TOWNS = List.of(
            new Town("Utrecht", "GM0344", "3511ZZ", new Position(5.118, 52.091), 120),
            new Town("Rotterdam", "GM0599", "3011ZZ", new Position(4.486, 51.921), 60),
            new Town("Amsterdam", "GM0363", "1016ZZ", new Position(4.883, 52.372), 60),
            new Town("Groningen", "GM0014", "9711ZZ", new Position(6.568, 53.219), 30),
            new Town("Eindhoven", "GM0772", "5611ZZ", new Position(5.478, 51.438), 30));

    /** In metres, from the middle of a town. */
    private static final double AROUND = 900;

    private static final int[] DAYS = {1, 2, 3, 5, 7, 7, 14, 14, 28};

    private final Owners owners;
    private final OwnedCameras cameras;
    private final SplittableRandom random = new SplittableRandom(6);

    DemoCameras(Owners owners, OwnedCameras cameras) {
        this.owners = owners;
        this.cameras = cameras;
    }

    private record Town(String name, String municipality, String postcode, Position middle, int owners) {}

    /** @param now when they were registered */
    @Transactional
    public void fill(Instant now) {
        var first = owner("eigenaar@voorbeeld.example", "Bakkerij De Haan", now);
        place(TOWNS.getFirst(), 1, first);
        place(TOWNS.getFirst(), 2, first);
        TOWNS.forEach(town -> IntStream.range(0, town.owners()).forEach(i -> {
            var number = 10 + i;
            var mail = town.name().toLowerCase(Locale.ROOT) + number + "@voorbeeld.example";
            place(town, number, owner(mail, "Eigenaar " + number + " in " + town.name(), now));
        }));
    }

    private OwnerBy owner(String mail, String name, Instant now) {
        var id = OwnerId.fresh();
        var by = new OwnerBy(id, "system:demo", "job", new MailAddress(mail), now);
        var contact = new OwnerContact(name, by.person(), "0612345678", BestWay.MAIL, "");
        var kind = random.nextInt(4) == 0 ? Owner.Kind.PERSON : Owner.Kind.COMPANY;
        owners.register(new Owner(id, kind, Locale.of("nl"), contact, DutchTime.dayOf(now), null, null), by);
        return by;
    }

    private void place(Town town, int number, OwnerBy by) {
        var middle = DutchGrid.of(town.middle());
        var at = new RdPoint(middle.x() + offset(), middle.y() + offset());
        var place = new Place(
                PlaceId.fresh(),
                "plek " + number,
                "Voorbeeldstraat",
                Integer.toString(number),
                town.postcode(),
                town.name(),
                town.municipality(),
                at);
        cameras.add(place, by);
        IntStream.rangeClosed(1, 1 + random.nextInt(3)).forEach(i -> cameras.add(place.id(), camera(i, at), by));
    }

    private Camera camera(int number, RdPoint at) {
        var kind = random.nextInt(5) == 0 ? Kind.DOORBELL : Kind.FIXED;
        double angle = kind == Kind.DOORBELL ? 160 : 70 + random.nextInt(5) * 10;
        var reach = Reach.of(kind == Kind.DOORBELL ? 1536 : 1920 + 640 * random.nextInt(4), angle);
        var view = new FieldOfView(at, random.nextInt(72) * 5, angle, reach.observes());
        var kept = Kept.days(DAYS[random.nextInt(DAYS.length)]);
        var night = random.nextInt(10) > 0;
        var id = new CameraId(UUID.randomUUID());
        return new Camera(id, "camera " + number, kind, view, reach, 3.0, kept, night, PublicSpace.SOME);
    }

    private double offset() {
        return random.nextDouble(-AROUND, AROUND);
    }
}
