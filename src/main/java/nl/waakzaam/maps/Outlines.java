// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.waakzaam.geo.Position;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where municipalities end, as closed rings; none until an administrator brings them in. */
@Repository
public class Outlines {
    private final JdbcClient database;

    Outlines(JdbcClient database) {
        this.database = database;
    }

    private record Ring(String municipality, List<Position> positions) {}

    /** In place of all that were there. */
    @Transactional
    public void replace(Map<String, List<List<Position>>> rings, Instant now) {
        database.sql("delete from maps.outline").update();
        rings.forEach((municipality, all) -> {
            for (int place = 0; place < all.size(); place++) {
                add(municipality, place, all.get(place), now);
            }
        });
    }

    private void add(String municipality, int place, List<Position> ring, Instant now) {
        database.sql("insert into maps.outline values (:municipality, :place, :longitudes, :latitudes, :now)")
                .param("municipality", municipality)
                .param("place", place)
                .param("longitudes", ring.stream().map(Position::longitude).toArray(Double[]::new))
                .param("latitudes", ring.stream().map(Position::latitude).toArray(Double[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** When those that are there came in; empty while there are none. */
    Optional<Instant> since() {
        return database.sql("select max(since) from maps.outline")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    List<List<Position>> of(Collection<String> municipalities) {
        return database.sql("select * from maps.outline where municipality = any(:municipalities) order by 1, ring")
                .param("municipalities", municipalities.toArray(String[]::new))
                .query((row, number) -> ring(row).positions())
                .list();
    }

    /** By the code of the municipality, in the order of codes. */
    Map<String, List<List<Position>>> all() {
        return database
                .sql("select * from maps.outline order by municipality, ring")
                .query((row, number) -> ring(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Ring::municipality,
                        TreeMap::new,
                        Collectors.mapping(Ring::positions, Collectors.toUnmodifiableList())));
    }

    private static Ring ring(ResultSet row) throws SQLException {
        var longitudes = (Double[]) row.getArray("longitudes").getArray();
        var latitudes = (Double[]) row.getArray("latitudes").getArray();
        var ring = new ArrayList<Position>();
        for (int place = 0; place < longitudes.length; place++) {
            ring.add(new Position(longitudes[place], latitudes[place]));
        }
        return new Ring(row.getString("municipality"), ring);
    }
}
