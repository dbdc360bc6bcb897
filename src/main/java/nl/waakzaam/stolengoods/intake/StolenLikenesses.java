// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** What photos of stolen goods look like, as {@link KeptLikenesses} keeps it. */
@Repository
@NamedInterface("photos")
public class StolenLikenesses {
    private final JdbcClient database;

    StolenLikenesses(JdbcClient database) {
        this.database = database;
    }

    private record Shown(long good, long likeness) {}

    /** By good; none of a good without photos. */
    public Map<Long, List<Long>> of(Collection<Long> goods) {
        return database
                .sql("""
                        select good_id, likeness from stolengoods.photo
                        where good_id = any(?) and likeness is not null order by id
                        """)
                .param(goods.toArray(Long[]::new))
                .query((row, number) -> new Shown(row.getLong("good_id"), row.getLong("likeness")))
                .list()
                .stream()
                .collect(groupingBy(Shown::good, mapping(Shown::likeness, toList())));
    }
}
