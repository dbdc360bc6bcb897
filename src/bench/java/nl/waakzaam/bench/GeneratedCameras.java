// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.bench.Inhabitants.Home;
import nl.waakzaam.cameras.Reach;
import nl.waakzaam.geo.FieldOfView;
import nl.waakzaam.geo.RdPoint;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Invented cameras, about three of an owner at one address, as many per municipality as its inhabitants ask for. Written by
 * COPY into the tables of the register, all owners with the same sealed contact.
 */
final class GeneratedCameras {
    private static final int AT_ONE_PLACE = 3;
    private static final int FARTHER = 400_000;
    private static final List<Integer> KEPT = List.of(24, 48, 72, 168, 168, 336, 672, 672);
    private static final List<Integer> PIXELS = List.of(1_280, 1_920, 1_920, 2_560, 3_840);

    /** So lately that no owner is asked to confirm it, or forgotten, while it is measured. */
    private static final LocalDate REGISTERED = LocalDate.now(ZoneOffset.UTC).minusDays(200);

    private static final LocalDate LATER = REGISTERED.plusDays(100);

    private final Inhabitants inhabitants;
    private final int cameras;
    private final byte[] contact;

    GeneratedCameras(Inhabitants inhabitants, int cameras, byte[] contact) {
        this.inhabitants = inhabitants;
        this.cameras = cameras;
        this.contact = contact;
    }

    /** Somewhere with cameras, in the country or so many countries to the east of it. */
    private record Address(Home home, int cameras, int beside) {}

    /**
     * Writes the country and others of the same density beside it, and gives how many cameras they have. Owners stand in the
     * order in which they happened to register, not by where they live: what a search reads lies anywhere.
     */
    int write(BenchDatabase database, int countries) throws SQLException, IOException {
        var addresses = addresses(countries);
        var random = new SplittableRandom(countries);
        try (var owners = new Copy(
                        database,
                        "cameras.owner (id, kind, language, mail_key, sealed, asked_at, "
                                + "confirmed_at, validated_on, bounced_at, stale_since)");
                var places = new Copy(database, "cameras.place");
                var views = new Copy(database, "cameras.camera")) {
            for (var address : addresses) {
                place(address, random, owners, places, views);
            }
        }
        return addresses.stream().mapToInt(Address::cameras).sum();
    }

    private List<Address> addresses(int countries) {
        var addresses = new ArrayList<Address>();
        for (int beside = 0; beside < countries; beside++) {
            for (var home : inhabitants.homes()) {
                for (int left = inhabitants.share(home, cameras); left > 0; left -= AT_ONE_PLACE) {
                    addresses.add(new Address(home, Math.min(left, AT_ONE_PLACE), beside));
                }
            }
        }
        Collections.shuffle(addresses, new Random(countries));
        return addresses;
    }

    private void place(Address address, SplittableRandom random, Copy owners, Copy places, Copy views)
            throws SQLException {
        var here = address.home().anywhere(random);
        var at = new RdPoint(here.x() + (double) address.beside() * FARTHER, here.y());
        var owner = id(random);
        var place = id(random);
        owners.row(
                owner,
                random.nextInt(4) == 0 ? "PERSON" : "COMPANY",
                "nl",
                "\\\\x" + HexFormat.of().toHexDigits(random.nextLong())
                        + HexFormat.of().toHexDigits(random.nextLong()),
                "\\\\x" + HexFormat.of().formatHex(contact),
                REGISTERED,
                REGISTERED,
                REGISTERED,
                random.nextInt(50) == 0 ? LATER : "\\N",
                random.nextInt(20) == 0 ? LATER : "\\N");
        places.row(
                place,
                owner,
                "Zaak",
                "Straat",
                1 + random.nextInt(200),
                "1234AB",
                "Plaats",
                address.home().municipality(),
                at.x(),
                at.y());
        for (int i = 0; i < address.cameras(); i++) {
            camera(place, at, random, views);
        }
    }

    private static void camera(UUID place, RdPoint at, SplittableRandom random, Copy views) throws SQLException {
        boolean dome = random.nextInt(5) == 0;
        double angle = dome ? 360 : 60 + random.nextInt(60);
        var reach = Reach.of(PIXELS.get(random.nextInt(PIXELS.size())), angle);
        var view = new FieldOfView(at, random.nextInt(360), angle, reach.observes());
        views.row(
                id(random),
                place,
                "Camera",
                dome ? "DOME" : "FIXED",
                at.x(),
                at.y(),
                view.direction(),
                angle,
                "\\N",
                reach.observes(),
                reach.recognises(),
                reach.identifies(),
                KEPT.get(random.nextInt(KEPT.size())),
                random.nextBoolean(),
                "SOME",
                polygon(view),
                REGISTERED);
    }

    /** To the millimetre. */
    private static String polygon(FieldOfView view) {
        return view.outline().stream()
                .map(corner -> String.format(Locale.ROOT, "(%.3f,%.3f)", corner.x(), corner.y()))
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static UUID id(SplittableRandom random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** COPY into one table, as the owner of the server; keys between tables wait for nobody. */
    private static final class Copy implements AutoCloseable {
        private static final int PARCEL = 1 << 16;

        private final Connection connection;
        private final CopyIn copy;
        private final StringBuilder parcel = new StringBuilder(2 * PARCEL);

        Copy(BenchDatabase database, String table) throws SQLException {
            connection = database.superuser();
            try (var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
            }
            copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        }

        void row(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                parcel.append(i == 0 ? "" : "\t").append(values[i]);
            }
            parcel.append('\n');
            if (parcel.length() > PARCEL) {
                send();
            }
        }

        private void send() throws SQLException {
            var bytes = parcel.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            parcel.setLength(0);
        }

        @Override
        public void close() throws SQLException {
            send();
            copy.endCopy();
            connection.close();
        }
    }
}
