// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import nl.waakzaam.cameras.Camera;
import nl.waakzaam.cameras.Camera.Kind;
import nl.waakzaam.cameras.Camera.PublicSpace;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.cameras.Reach;
import nl.waakzaam.cameras.owners.OwnerContact.BestWay;
import nl.waakzaam.geo.FieldOfView;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.DutchTime;
import org.springframework.context.ApplicationContext;

/** Owners who registered places and cameras. */
public final class TestOwners {
    /** In Utrecht, near the Dom. */
    public static final RdPoint AT = new RdPoint(136_900, 455_900);

    private final Owners owners;
    private final OwnedCameras cameras;
    private final Clock clock;

    public TestOwners(ApplicationContext product) {
        owners = product.getBean(Owners.class);
        cameras = product.getBean(OwnedCameras.class);
        clock = product.getBean(Clock.class);
    }

    public static String anAddress() {
        return UUID.randomUUID() + "@voorbeeld.nl";
    }

    /** Somebody who registered with this mail address just now. */
    public OwnerBy register(String mail) {
        var by = by(OwnerId.fresh(), mail);
        var contact = new OwnerContact("P. Jansen", new MailAddress(mail), "0612345678", BestWay.MAIL, "");
        owners.register(
                new Owner(
                        by.owner(),
                        Owner.Kind.PERSON,
                        Locale.of("nl"),
                        contact,
                        DutchTime.today(clock),
                        null,
                        null),
                by);
        return by;
    }

    /** The same owner, now. */
    public OwnerBy by(OwnerId owner, String mail) {
        return new OwnerBy(owner, "camera-owner:" + owner, "web", new MailAddress(mail), clock.instant());
    }

    public Place place(OwnerBy by) {
        var place = new Place(PlaceId.fresh(), "thuis", "Domplein", "1", "3512JC", "Utrecht", "GM0344", AT);
        cameras.add(place, by);
        return place;
    }

    public CameraId camera(Place place, OwnerBy by) {
        var camera = aCamera("voordeur", place.at());
        cameras.add(place.id(), camera, by);
        return camera.id();
    }

    /** Looks north, 90 degrees wide, keeps a week. */
    public static Camera aCamera(String name, RdPoint at) {
        var reach = new Reach(3.8, 7.7, 15.4);
        var view = new FieldOfView(at, 0, 90, reach.observes());
        var id = new CameraId(UUID.randomUUID());
        return new Camera(id, name, Kind.FIXED, view, reach, 2.5, Kept.days(7), true, PublicSpace.NONE);
    }
}
