// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Clock;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.rules.Proposal.State;
import nl.waakzaam.rules.Proposals;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two chiefs of a police unit decide that dealers see hits at once. */
final class TestPolicy {
    private TestPolicy() {}

    static void show(String municipality, ApplicationContext product) {
        var unit = product.getBean(Municipalities.class)
                .policeUnitOf(municipality)
                .orElseThrow()
                .code();
        var proposals = product.getBean(Proposals.class);
        var now = product.getBean(Clock.class).instant();
        product.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            var id = proposals.open(unit, "proef", chief("system:one"), now).orElseThrow();
            product.getBean(JdbcClient.class)
                    .sql("insert into rules.hit_notice (proposal_id, police_unit, shown) values (?, ?, true)")
                    .params(id, unit)
                    .update();
            proposals.decide(proposals.find(id).orElseThrow(), State.APPROVED, "", chief("system:two"), now);
        });
    }

    private static Actor chief(String id) {
        return new Actor(id, "Chef", "Politie", Set.of(Role.DETECTIVE), Set.of("NL"));
    }
}
