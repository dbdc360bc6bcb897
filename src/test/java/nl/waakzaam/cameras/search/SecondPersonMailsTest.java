// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestVisitors;
import nl.waakzaam.access.TestVisitors.Visitor;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.TestPost;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.Screens;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Colleagues hear at once that a second person is needed, and who asked hears that it was decided; no mail tells the case. */
@DemoProductTest
class SecondPersonMailsTest {
    private static final String SEARCHES = "/politie/cameras/zoekingen/";
    private static final String REQUESTS = "/politie/cameras/verzoeken";
    private static final String ASKED = "Een collega vraagt of u meekijkt";
    private static final String DECIDED = "Een collega heeft over uw zoeking beslist";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    private final String number = "PL0900 " + UUID.randomUUID();
    private Visitor asker;
    private Visitor colleague;
    private Visitor elsewhere;
    private UUID search;

    @BeforeEach
    void ask() throws Exception {
        var visitors = new TestVisitors(product);
        asker = visitors.enterByMail("Vrager", Role.DETECTIVE, "RE03");
        colleague = visitors.enterByMail("Collega", Role.DETECTIVE, "RE03");
        elsewhere = visitors.enterByMail("Elders", Role.DETECTIVE, "RE05");
        var from = LocalDateTime.ofInstant(clock.instant(), DutchTime.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .minusHours(6);
        var form = new PlacedCameras(product, "GM0344", clock.instant())
                .form(
                        number,
                        Offence.OVERVAL,
                        700,
                        from.toString(),
                        from.plusHours(1).toString());
        form.put("waarom", "de daders reden drie kilometer om");
        var address = screens(asker)
                .post("/politie/cameras", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        search = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    @Test
    void colleagues_of_the_area_are_mailed_and_nothing_of_the_case_is_in_it() throws Exception {
        assertThat(mails(colleague, ASKED))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("http://localhost:" + port + REQUESTS)
                        .doesNotContain(number, "overval", "drie kilometer", "Vrager", search.toString()));
        assertThat(mails(elsewhere, ASKED)).isEmpty();
        assertThat(mails(asker, ASKED)).isEmpty();
        assertThat(screens(colleague).get("/politie/cameras").body()).contains("Verzoeken van collega's: ");
    }

    @Test
    void who_asked_is_mailed_that_it_was_decided_and_nobody_else_that_it_waits() throws Exception {
        screens(colleague).post(REQUESTS + "/" + search + "/weigeren", Map.of("reden", "zoek eerst langs de weg"));

        assertThat(mails(asker, DECIDED))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("http://localhost:" + port + SEARCHES + search)
                        .doesNotContain(number, "langs de weg", "Collega"));
        assertThat(mails(colleague, ASKED)).isEmpty();
    }

    private Screens screens(Visitor visitor) {
        return new Screens(port, visitor.token());
    }

    private List<Mail> mails(Visitor reader, String subject) {
        return new TestPost(product)
                .of(reader.login()).stream()
                        .filter(mail -> mail.subject().equals(subject))
                        .toList();
    }
}
