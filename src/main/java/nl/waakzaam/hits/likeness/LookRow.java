// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.likeness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.waakzaam.hits.likeness.Likenesses.Waiting;
import nl.waakzaam.stolengoods.Category;

/** How looks are written in the database. */
final class LookRow {
    private LookRow() {}

    static Look look(ResultSet row, int number) throws SQLException {
        return new Look(
                row.getString("side").equals("bought"),
                row.getString("good"),
                Category.ofCode(row.getString("category")).orElse(Category.OTHER),
                row.getObject("day", LocalDate.class),
                row.getBoolean("numbered"),
                Arrays.stream((String[]) row.getArray("traits").getArray())
                        .map(Trait::read)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("milligrams", Long.class),
                List.of((Long[]) row.getArray("photos").getArray()));
    }

    static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                look(row, number),
                row.getInt("failures"),
                row.getBoolean("corrected"),
                row.getBoolean("gone"),
                row.getString("reached"));
    }

    static String side(boolean bought) {
        return bought ? "bought" : "stolen";
    }

    static String[] texts(Collection<Trait> traits) {
        return traits.stream().map(Trait::toString).toArray(String[]::new);
    }
}
