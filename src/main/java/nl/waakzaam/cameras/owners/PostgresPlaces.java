// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.geo.RdPoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places in PostgreSQL, each only for its owner. */
@Repository
class PostgresPlaces {
    private final JdbcClient database;

    PostgresPlaces(JdbcClient database) {
        this.database = database;
    }

    List<Place> listOf(OwnerId owner) {
        return database.sql("select * from cameras.place where owner_id = ? order by name, id")
                .param(owner.value())
                .query((row, number) -> place(row))
                .list();
    }

    Optional<Place> find(OwnerId owner, PlaceId id) {
        return database.sql("select * from cameras.place where owner_id = ? and id = ?")
                .params(owner.value(), id.value())
                .query((row, number) -> place(row))
                .optional();
    }

    void add(OwnerId owner, Place place) {
        write("""
                insert into cameras.place
                    (id, owner_id, name, street, house_number, postcode, town, municipality, x, y)
                values (:id, :owner, :name, :street, :number, :postcode, :town, :municipality, :x, :y)
                """, owner, place);
    }

    void change(OwnerId owner, Place place) {
        write("""
                update cameras.place set name = :name, street = :street, house_number = :number, postcode = :postcode,
                    town = :town, municipality = :municipality, x = :x, y = :y
                where id = :id and owner_id = :owner
                """, owner, place);
    }

    /** With its cameras; what is left is that there were cameras. */
    void remove(OwnerId owner, PlaceId id, Instant now) {
        database.sql("""
                        insert into cameras.tombstone (camera_id, withdrawn_at)
                        select c.id, :now from cameras.camera c join cameras.place p on p.id = c.place_id
                        where p.id = :id and p.owner_id = :owner
                        """)
                .param("id", id.value())
                .param("owner", owner.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("delete from cameras.place where owner_id = ? and id = ?")
                .params(owner.value(), id.value())
                .update();
    }

    private void write(String sql, OwnerId owner, Place place) {
        database.sql(sql)
                .param("id", place.id().value())
                .param("owner", owner.value())
                .param("name", place.name())
                .param("street", place.street())
                .param("number", place.number())
                .param("postcode", place.postcode())
                .param("town", place.town())
                .param("municipality", place.municipality())
                .param("x", place.at().x())
                .param("y", place.at().y())
                .update();
    }

    static Place place(ResultSet row) throws SQLException {
        return new Place(
                new PlaceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("street"),
                row.getString("house_number"),
                row.getString("postcode"),
                row.getString("town"),
                row.getString("municipality"),
                new RdPoint(row.getDouble("x"), row.getDouble("y")));
    }
}
