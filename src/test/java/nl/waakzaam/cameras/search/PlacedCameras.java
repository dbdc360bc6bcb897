// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
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
import nl.waakzaam.cameras.owners.OwnerId;
import nl.waakzaam.cameras.owners.Owners;
import nl.waakzaam.cameras.owners.Place;
import nl.waakzaam.cameras.owners.PlaceId;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.geo.FieldOfView;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.DutchTime;
import org.springframework.context.ApplicationContext;

/** An owner with cameras around a scene of its own, where no other test has any. */
public final class PlacedCameras {
    /** Where something happened; cameras are placed by metres from it. */
    public final RdPoint scene = somewhere();

    public final String name = "Bakkerij " + UUID.randomUUID();
    public final MailAddress mail =
            MailAddress.of("bakker-" + UUID.randomUUID() + "@voorbeeld.nl").orElseThrow();
    public final OwnerId owner = OwnerId.fresh();

    private final OwnedCameras cameras;
    private final OwnerBy by;
    private final PlaceId place = PlaceId.fresh();

    public PlacedCameras(ApplicationContext product, String municipality, Instant now) {
        cameras = product.getBean(OwnedCameras.class);
        by = new OwnerBy(owner, "camera-owner:" + owner, "web", mail, now.truncatedTo(ChronoUnit.MICROS));
        var contact = new OwnerContact(name, mail, "030 7654321", OwnerContact.BestWay.TELEPHONE, "na sluitingstijd");
        product.getBean(Owners.class)
                .register(
                        new Owner(
                                owner, Owner.Kind.COMPANY, Locale.of("nl"), contact, DutchTime.dayOf(now), null, null),
                        by);
        cameras.add(new Place(place, "winkel", "Oudegracht", "17 B", "3511AB", "Utrecht", municipality, scene), by);
    }

    /** At least two kilometres from the scene of any other, as good as always. */
    private static RdPoint somewhere() {
        var random = ThreadLocalRandom.current();
        return new RdPoint(random.nextDouble(60_000, 240_000), random.nextDouble(400_000, 560_000));
    }

    /** A camera so many metres north of the scene, which looks in a direction and sees 30 m, recognises to 20 and identifies to 10. */
    public CameraId camera(String called, double north, double direction, Kept kept) {
        var view = new FieldOfView(new RdPoint(scene.x(), scene.y() + north), direction, 90, 30);
        var id = new CameraId(UUID.randomUUID());
        cameras.add(
                place,
                new Camera(id, called, Kind.FIXED, view, new Reach(10, 20, 30), 3.0, kept, true, PublicSpace.SOME),
                by);
        return id;
    }

    /** The form of a search of robbery an hour long, six hours ago: names and values in turn, with what is said more. */
    public String[] fields(String number, int metres, String... more) {
        var from = LocalDateTime.ofInstant(by.at(), DutchTime.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .minusHours(6);
        var typed = form(
                number,
                Offence.OVERVAL,
                metres,
                from.toString(),
                from.plusHours(1).toString());
        var pairs = typed.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue()));
        return Stream.concat(pairs, Arrays.stream(more)).toArray(String[]::new);
    }

    /** What a detective types to look so many metres around the scene. */
    public Map<String, String> form(String number, Offence offence, int metres, String from, String until) {
        var at = DutchGrid.positionOf(scene);
        return new TreeMap<>(Map.of(
                "zaak",
                number,
                "delict",
                offence.code(),
                "doel",
                "daad",
                "vorm",
                "punt",
                "lengtegraad",
                String.format(Locale.ROOT, "%.7f", at.longitude()),
                "breedtegraad",
                String.format(Locale.ROOT, "%.7f", at.latitude()),
                "meters",
                Integer.toString(metres),
                "van",
                from,
                "tot",
                until));
    }
}
