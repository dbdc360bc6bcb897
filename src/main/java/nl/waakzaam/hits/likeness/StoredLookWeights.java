// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.likeness;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The weights in {@code hits.look_weight}, of which the last version is in force. */
@Repository
class StoredLookWeights {
    private final JdbcClient database;

    StoredLookWeights(JdbcClient database) {
        this.database = database;
    }

    LookWeights inForce() {
        int version = database.sql("select max(version) from hits.look_weight")
                .query(Integer.class)
                .single();
        var values = database.sql("select name, value from hits.look_weight where version = ?")
                .param(version)
                .query((row, number) -> Map.entry(LookWeight.valueOf(row.getString("name")), row.getDouble("value")))
                .list();
        return new LookWeights(
                version, values.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
