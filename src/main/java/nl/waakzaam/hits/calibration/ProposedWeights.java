// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.calibration;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waakzaam.hits.verdict.Weight;
import nl.waakzaam.hits.verdict.Weights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Versions of the weights: proposed, and put in force. */
@Repository
class ProposedWeights {
    private final JdbcClient database;

    ProposedWeights(JdbcClient database) {
        this.database = database;
    }

    Weights inForce() {
        int version = database.sql("select version from hits.weights_in_force order by id desc limit 1")
                .query(Integer.class)
                .single();
        return new Weights(version, values(version));
    }

    private Map<Weight, Double> values(int version) {
        return database
                .sql("select name, value from hits.weight where version = ?")
                .param(version)
                .query((row, number) -> Map.entry(Weight.valueOf(row.getString("name")), row.getDouble("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Adds a version, in which what was not estimated keeps its value and its source. */
    @Transactional
    public int propose(Weights before, Weights estimated, String source) {
        database.sql("select pg_advisory_xact_lock(hashtext('hits.weight'))::text")
                .query(String.class)
                .single();
        int version = database.sql("select max(version) + 1 from hits.weight")
                .query(Integer.class)
                .single();
        estimated
                .values()
                .forEach((weight, value) -> database.sql("""
                        insert into hits.weight (version, name, value, source)
                        select :version, name, :value, case value when :value then source else :source end
                        from hits.weight where version = :before and name = :name
                        """)
                        .param("version", version)
                        .param("value", value)
                        .param("source", source)
                        .param("before", before.version())
                        .param("name", weight.name())
                        .update());
        return version;
    }

    /** False when there is no such version, or it lacks a weight that the comparison reckons with now. */
    @Transactional
    public boolean use(int version, String by, Instant now) {
        return database.sql("""
                        insert into hits.weights_in_force (version, since, by)
                        select :version, :now, :by
                        where (select count(*) from hits.weight where version = :version and name = any(:names)) = :all
                        """)
                        .param("version", version)
                        .param(
                                "names",
                                Arrays.stream(Weight.values()).map(Weight::name).toArray(String[]::new))
                        .param("all", Weight.values().length)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }
}
