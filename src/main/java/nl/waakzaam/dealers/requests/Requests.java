// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.dealers.Dealer;
import nl.waakzaam.dealers.DealerId;
import nl.waakzaam.dealers.DealerLinks;
import nl.waakzaam.dealers.DealerLinks.Purpose;
import nl.waakzaam.dealers.DealerLog;
import nl.waakzaam.dealers.DealerMails;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.requests.Wish.Kind;
import nl.waakzaam.dealers.requests.Wish.NewHome;
import nl.waakzaam.dealers.requests.Wish.SignUp;
import nl.waakzaam.rules.Exemption;
import nl.waakzaam.rules.WorkingDays;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what is asked of municipalities. Tells nobody whether a company or a mail address is known here. */
@Service
public class Requests {
    private static final String OWNER = "visitor:dealer";

    private final PostgresRequests requests;
    private final MunicipalTerm term;
    private final WorkingDays workingDays;
    private final DealerLinks links;
    private final DealerMails mails;
    private final DealerLetters letters;
    private final DealerLog log;
    private final Clock clock;

    Requests(
            PostgresRequests requests,
            MunicipalTerm term,
            WorkingDays workingDays,
            DealerLinks links,
            DealerMails mails,
            DealerLetters letters,
            DealerLog log,
            Clock clock) {
        this.requests = requests;
        this.term = term;
        this.workingDays = workingDays;
        this.links = links;
        this.mails = mails;
        this.letters = letters;
        this.log = log;
        this.clock = clock;
    }

    /** Takes in a sign-up, which waits for the mail address to be confirmed with the link of a mail. */
    @Transactional
    public void ask(Applicant applicant, SignUp wish, Locale language) {
        var mail = wish.contact().mail();
        var id = requests.add(applicant, wish, wish.shop().municipality(), language, clock.instant());
        var act = Act.onScreen(OWNER, DealerLog.request(id, mail), "eigen aanmelding");
        log.record("sign-up", Action.COLLECT, act);
        mails.queue("confirm", mail, language, links.link(Purpose.CONFIRM, id));
    }

    /** Whether the link of a mail leads to a sign-up; changes nothing, since programs look at links in mails. */
    @Transactional
    public Optional<Request> find(String token) {
        return links.read(Purpose.CONFIRM, token).flatMap(requests::hold);
    }

    /** The mail address is right: from now on the term of the municipality runs. Pressing again changes nothing. */
    @Transactional
    public Optional<Request> confirm(String token) {
        var found = find(token);
        found.filter(request -> request.wish() instanceof SignUp
                        && requests.open(request.id(), term.lastDay(today()), false, clock.instant()))
                .ifPresent(request -> confirmed(request.id()));
        return found.flatMap(request -> requests.hold(request.id()));
    }

    private void confirmed(long id) {
        var request = requests.hold(id).orElseThrow();
        var contact = ((SignUp) request.wish()).contact();
        var act = Act.onScreen(OWNER, DealerLog.request(id, contact.mail()), "eigen aanmelding");
        log.record("sign-up", Action.CHANGE, act);
        letters.acknowledge(request, contact, OWNER);
    }

    /** A dealer asks for a change; false when it did so for this shop already and waits for the decision. */
    @Transactional
    public boolean submit(Dealer dealer, Applicant applicant, Wish wish, String municipality, Sender sender) {
        return submit(dealer, applicant, wish, municipality, sender, term.lastDay(today()), false);
    }

    /**
     * A dealer tells each municipality with a shop of its own that who runs it lives somewhere else; false while one of them
     * has not decided about the move before, so that no late decision brings an old address back.
     */
    @Transactional
    public boolean submit(Dealer dealer, NewHome wish, Collection<String> municipalities, Sender sender) {
        if (requests.hasOpen(dealer.id(), Kind.HOME)) {
            return false;
        }
        var applicant = Applicant.of(dealer, dealer.name());
        municipalities.forEach(municipality -> submit(dealer, applicant, wish, municipality, sender));
        return true;
    }

    /** A dealer asks for an exemption, which has the term of its rule. */
    @Transactional
    public boolean submit(Dealer dealer, Shop shop, Exemption exemption, String explanation, Sender sender) {
        var wish = new Wish.Exempted(exemption.what(), explanation);
        var due = exemption.lastDay(today(), workingDays);
        var applicant = Applicant.of(dealer, shop);
        return submit(dealer, applicant, wish, shop.municipality(), sender, due, exemption.bySilence());
    }

    /** Who sends a form, and in which language it wants the answer. */
    public record Sender(String actor, Locale language) {}

    private boolean submit(
            Dealer dealer,
            Applicant applicant,
            Wish wish,
            String municipality,
            Sender sender,
            LocalDate due,
            boolean bySilence) {
        var now = clock.instant();
        var id = requests.add(applicant, wish, municipality, sender.language(), now);
        var about = DealerLog.request(id, dealer.contact().mail());
        log.record("change-request", Action.COLLECT, Act.onScreen(sender.actor(), about, "eigen wijziging"));
        var opened = requests.open(id, due, bySilence, now);
        if (opened) {
            letters.acknowledge(requests.hold(id).orElseThrow(), dealer.contact(), sender.actor());
        }
        return opened;
    }

    /** What a dealer asked, the newest first. */
    public List<Request> listOf(DealerId dealer) {
        return requests.listOf(dealer);
    }

    private LocalDate today() {
        return DutchTime.today(clock);
    }
}
