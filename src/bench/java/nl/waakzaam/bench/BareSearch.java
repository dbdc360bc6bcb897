// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.platform.DatabaseRoles;
import nl.waakzaam.site.Listing;

/**
 * The search as a query only: the same predicate, order and rows as the first page, prepared, in a session of its own. Without
 * parallel workers, which PostgreSQL would put to it since it expects far more rows than there are: they cost twice the time.
 */
final class BareSearch implements AutoCloseable {
    private static final String SQL = """
            select c.id, c.name, c.kind, c.x, c.y, c.direction, c.angle, c.observes_to, c.recognises_to, c.identifies_to,
                c.kept_hours, c.sees_at_night, p.street, p.town, o.bounced_at, o.stale_since,
                point(c.x, c.y) <-> ?::polygon as metres,
                ?::timestamptz + make_interval(hours => c.kept_hours) as overwritten_at
            from cameras.camera c
            cross join lateral (select * from cameras.place where id = c.place_id offset 0) p
            cross join lateral (select * from cameras.owner where id = p.owner_id offset 0) o
            where c.view && ?::polygon and o.confirmed_at is not null
            order by ?::timestamptz + make_interval(hours => c.kept_hours) <= ?::timestamptz, overwritten_at, metres, c.id
            limit\s""" + Listing.SIZE;
    private static final String COUNT = "select count(*) from cameras.camera where view && ?::polygon";

    private final Connection connection;
    private final PreparedStatement search;
    private final PreparedStatement count;

    BareSearch(BenchDatabase database) throws SQLException {
        var url = "jdbc:postgresql://localhost:%d/%s".formatted(database.port(), DatabaseRoles.DATABASE);
        connection = DriverManager.getConnection(url, DatabaseRoles.APPLICATION, BenchDatabase.APPLICATION_PASSWORD);
        try (var settings = connection.createStatement()) {
            settings.execute("set max_parallel_workers_per_gather = 0");
        }
        search = connection.prepareStatement(SQL);
        count = connection.prepareStatement(COUNT);
    }

    /** Reads every column of every row, and gives which cameras they were. */
    List<UUID> search(CameraCase asked, Instant now) throws SQLException {
        var polygon = asked.polygon();
        var starts = asked.starts().atOffset(ZoneOffset.UTC);
        search.setString(1, polygon);
        search.setObject(2, starts);
        search.setString(3, polygon);
        search.setObject(4, asked.ends().atOffset(ZoneOffset.UTC));
        search.setObject(5, now.atOffset(ZoneOffset.UTC));
        var cameras = new ArrayList<UUID>();
        try (var found = search.executeQuery()) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                cameras.add(found.getObject(1, UUID.class));
                for (int column = 2; column <= columns; column++) {
                    found.getObject(column);
                }
            }
        }
        return cameras;
    }

    /** How many cameras meet its area, beyond the first page too. */
    int count(CameraCase asked) throws SQLException {
        count.setString(1, asked.polygon());
        try (var found = count.executeQuery()) {
            found.next();
            return found.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
