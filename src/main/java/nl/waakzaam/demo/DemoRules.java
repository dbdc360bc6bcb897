// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.rules.Designation;
import nl.waakzaam.rules.Exemption;
import nl.waakzaam.rules.HoldingPeriod;
import nl.waakzaam.rules.HoldingPeriod.Counting;
import nl.waakzaam.rules.MunicipalRules;
import nl.waakzaam.rules.MunicipalRules.ByLaw;
import nl.waakzaam.rules.MunicipalRules.Own;
import nl.waakzaam.rules.Proposal.State;
import nl.waakzaam.rules.Proposals;
import nl.waakzaam.rules.RulesVersions;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rules of five municipalities, invented: none of the decisions and by-laws exists. Made once. */
@Component
@ConditionalOnProperty("waakzaam.demo")
class DemoRules implements ApplicationRunner {
    private static final String LINK = "https://regels.waakzaam.example/";
    private static final Actor DRAFTER = demo("system:demo");
    private static final Actor COLLEAGUE = demo("system:demo-colleague");

    private final Proposals proposals;
    private final RulesVersions versions;
    private final Clock clock;

    DemoRules(Proposals proposals, RulesVersions versions, Clock clock) {
        this.proposals = proposals;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (proposals.list("GM0599").isEmpty()) {
            var coming = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear() + 1;
            add("GM0344", 2022, rules("Utrecht", Counting.WORKING_DAYS, 5, false));
            add("GM0599", 2018, rules("Rotterdam", Counting.CALENDAR_DAYS, 7, false));
            add("GM0599", 2023, rules("Rotterdam", Counting.CALENDAR_DAYS, 14, true));
            add("GM0363", 2021, rules("Amsterdam", Counting.CALENDAR_DAYS_TO_WORKING_DAY, 3, true));
            add("GM0014", 2020, rules("Groningen", Counting.CALENDAR_DAYS, 5, false));
            add("GM0014", coming, rules("Groningen", Counting.WORKING_DAYS, 5, false));
            add("GM0772", 2021, rules("Eindhoven", Counting.CALENDAR_DAYS, 7, false));
        }
    }

    private void add(String municipality, int year, MunicipalRules rules) {
        var now = clock.instant();
        var id = proposals.open(municipality, "Voorbeeld (demo)", DRAFTER, now).orElseThrow();
        versions.add(id, municipality, LocalDate.of(year, 1, 1), true, rules);
        proposals.decide(proposals.find(id).orElseThrow(), State.APPROVED, "", COLLEAGUE, now);
    }

    private static MunicipalRules rules(String name, Counting counting, int days, boolean sales) {
        return new MunicipalRules(
                new ByLaw("Verordening %s (demo)".formatted(name), LINK + "verordening"),
                new Own<>(true, "2:68"),
                new Designation("Aanwijzingsbesluit DEMO-2017-001", LocalDate.of(2017, 11, 1), LINK + "besluit"),
                new Own<>(new HoldingPeriod(days, counting), "2:68, tweede lid"),
                new Own<>(sales, "2:67, derde lid"),
                null,
                new Own<>(List.of(new Exemption("Verkoopregister, voor kringloopwinkels", 8, true)), "2:69"),
                null);
    }

    private static Actor demo(String id) {
        return new Actor(id, "Demo", "Demo", Set.of(Role.MUNICIPALITY), Set.of());
    }
}
