// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import nl.waakzaam.dealers.Address;
import nl.waakzaam.dealers.Contact;
import nl.waakzaam.dealers.requests.Wish.SignUp;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.stolengoods.Category;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented sign-ups that wait for the municipality of the demo, one of them overdue; made at the first start. */
@Component
@ConditionalOnProperty("waakzaam.demo")
class DemoRequests implements ApplicationRunner {
    private static final String UTRECHT = "GM0344";

    private final PostgresRequests requests;
    private final MunicipalTerm term;
    private final JdbcClient database;
    private final Clock clock;

    DemoRequests(PostgresRequests requests, MunicipalTerm term, JdbcClient database, Clock clock) {
        this.requests = requests;
        this.term = term;
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var done = database.sql("select exists (select 1 from dealers.request where company_number = '90000201')")
                .query(Boolean.class)
                .single();
        if (!done) {
            add("90000201", "Tweede Kans Audio (demo)", true, 20, Category.AUDIO_VIDEO);
            add("90000202", "Singelfiets (demo)", true, 10, Category.BICYCLE);
            add("90000203", "Goud en Zilver Oost (demo)", false, 1, Category.JEWELLERY);
        }
    }

    private void add(String companyNumber, String name, boolean verified, int daysAgo, Category category) {
        var at = clock.instant().minus(Duration.ofDays(daysAgo));
        var mail = new MailAddress("aanmelding-%s@voorbeeld.example".formatted(companyNumber));
        var contact = new Contact("Voorbeeld Aanvrager", mail, new Address("Voorbeeldlaan", "3", "3500ZZ", "Utrecht"));
        var address = new Address("Voorbeeldkade", "7", "3515ZZ", "Utrecht");
        var wish = new SignUp(contact, verified, new ShopPlan(name, address, verified, UTRECHT, Set.of(category)));
        var applicant = Applicant.company(companyNumber, name, name, verified);
        var id = requests.add(applicant, wish, UTRECHT, Locale.of("nl"), at);
        requests.open(id, term.lastDay(day(at)), false, at);
    }

    private static LocalDate day(Instant at) {
        return DutchTime.dayOf(at);
    }
}
