// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.waakzaam.dealers.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where municipalities end, as closed rings; none until an administrator brings them in. */
@Repository
class Outlines {
    private final JdbcClient database;

    Outlines(JdbcClient database) {
        this.database = database;
    }

    /** In place of all that were there. */
    @Transactional
    public void replace(Map<String, List<List<Point>>> rings) {
        database.sql("delete from inspections.outline").update();
        rings.forEach((municipality, all) -> {
            for (int place = 0; place < all.size(); place++) {
                add(municipality, place, all.get(place));
            }
        });
    }

    private void add(String municipality, int place, List<Point> ring) {
        database.sql("insert into inspections.outline values (:municipality, :place, :longitudes, :latitudes)")
                .param("municipality", municipality)
                .param("place", place)
                .param("longitudes", ring.stream().map(Point::longitude).toArray(Double[]::new))
                .param("latitudes", ring.stream().map(Point::latitude).toArray(Double[]::new))
                .update();
    }

    List<List<Point>> of(Collection<String> municipalities) {
        return database.sql("""
                        select longitudes, latitudes from inspections.outline
                        where municipality = any(:municipalities) order by municipality, ring
                        """)
                .param("municipalities", municipalities.toArray(String[]::new))
                .query((row, number) -> ring(row))
                .list();
    }

    private static List<Point> ring(ResultSet row) throws SQLException {
        var longitudes = (Double[]) row.getArray("longitudes").getArray();
        var latitudes = (Double[]) row.getArray("latitudes").getArray();
        var ring = new ArrayList<Point>();
        for (int place = 0; place < longitudes.length; place++) {
            ring.add(new Point(longitudes[place], latitudes[place]));
        }
        return ring;
    }
}
