// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.Map;
import java.util.stream.Collectors;
import nl.waakzaam.hits.verdict.Weight;
import nl.waakzaam.hits.verdict.Weights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The weights in {@code hits.weight}, of which one version is in force. */
@Repository
class StoredWeights {
    private final JdbcClient database;

    StoredWeights(JdbcClient database) {
        this.database = database;
    }

    Weights inForce() {
        int version = database.sql("select version from hits.weights_in_force order by id desc limit 1")
                .query(Integer.class)
                .single();
        return new Weights(
                version,
                database
                        .sql("select name, value from hits.weight where version = ?")
                        .param(version)
                        .query((row, number) ->
                                Map.entry(Weight.valueOf(row.getString("name")), row.getDouble("value")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
