// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.rules.HoldingPeriod;
import nl.waakzaam.rules.HoldingPeriod.Counting;
import nl.waakzaam.rules.MunicipalRules;
import nl.waakzaam.rules.MunicipalRules.ByLaw;
import nl.waakzaam.rules.MunicipalRules.Own;
import nl.waakzaam.rules.Proposal.State;
import nl.waakzaam.rules.Proposals;
import nl.waakzaam.rules.RulesVersions;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A municipality where goods are held for five working days and sales are registered. */
public final class TestHolding {
    public static final String ARTICLE = "2:68, tweede lid";

    private TestHolding() {}

    public static void in(String municipality, ApplicationContext product) {
        in(municipality, LocalDate.of(2020, 1, 1), product);
    }

    /** @param first the day from which it is so */
    public static void in(String municipality, LocalDate first, ApplicationContext product) {
        product.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            var proposals = product.getBean(Proposals.class);
            var now = product.getBean(Clock.class).instant();
            proposals
                    .open(municipality, "proef", official("system:test-1"), now)
                    .ifPresent(id -> {
                        product.getBean(RulesVersions.class).add(id, municipality, first, true, rules());
                        proposals.decide(
                                proposals.find(id).orElseThrow(), State.APPROVED, "", official("system:test-2"), now);
                    });
        });
    }

    private static MunicipalRules rules() {
        return new MunicipalRules(
                new ByLaw("Verordening Proefstad", "https://regels.waakzaam.example/proef"),
                null,
                null,
                new Own<>(new HoldingPeriod(5, Counting.WORKING_DAYS), ARTICLE),
                new Own<>(true, "2:67"),
                null,
                null,
                null);
    }

    private static Actor official(String id) {
        return new Actor(id, "Proef", "Gemeente", Set.of(Role.MUNICIPALITY), Set.of());
    }
}
