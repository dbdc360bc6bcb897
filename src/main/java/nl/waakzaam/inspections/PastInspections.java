// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.dealers.ShopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was inspected before in a shop, and whether somebody still has to come back. */
@Component
class PastInspections {
    private final Inspections inspections;
    private final PostgresOutcomes outcomes;
    private final JdbcClient database;

    PastInspections(Inspections inspections, PostgresOutcomes outcomes, JdbcClient database) {
        this.inspections = inspections;
        this.outcomes = outcomes;
        this.database = database;
    }

    List<PastInspection> of(ShopId shop) {
        return of(inspections.listOf(shop));
    }

    List<PastInspection> of(List<Inspection> some) {
        return some.stream()
                .map(one -> new PastInspection(one, outcomes.find(one.id()).orElse(null)))
                .toList();
    }

    /** The first of them. */
    Optional<FollowUp> findDue(ShopId shop) {
        return database.sql("""
                        select i.id, i.number, o.follow_up_on from inspections.inspection i
                        join inspections.outcome o on o.inspection_id = i.id
                        where i.shop_id = ? and o.follow_up_on is not null and not exists (
                            select from inspections.inspection next
                            join inspections.outcome done on done.inspection_id = next.id
                            where next.follows = i.id)
                        order by o.follow_up_on limit 1
                        """)
                .param(shop.value())
                .query((row, number) -> new FollowUp(
                        new InspectionId(row.getObject("id", UUID.class)),
                        row.getLong("number"),
                        Objects.requireNonNull(row.getObject("follow_up_on", LocalDate.class))))
                .optional();
    }
}
