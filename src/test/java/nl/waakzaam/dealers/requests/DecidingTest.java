// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.dealers.Address;
import nl.waakzaam.dealers.Contact;
import nl.waakzaam.dealers.Dealer;
import nl.waakzaam.dealers.Dealers;
import nl.waakzaam.dealers.DeskAddresses;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.dealers.requests.Deciding.Outcome;
import nl.waakzaam.dealers.requests.Request.State;
import nl.waakzaam.dealers.requests.Requests.Sender;
import nl.waakzaam.dealers.requests.Wish.Cessation;
import nl.waakzaam.dealers.requests.Wish.ExtraShop;
import nl.waakzaam.dealers.requests.Wish.NewHome;
import nl.waakzaam.dealers.requests.Wish.Relocation;
import nl.waakzaam.dealers.requests.Wish.SignUp;
import nl.waakzaam.letters.Letter;
import nl.waakzaam.letters.Part;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.notices.TestPost;
import nl.waakzaam.rules.Exemption;
import nl.waakzaam.rules.WorkingDays;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an official decides, on time or not, and what comes of it. */
@DemoProductTest
class DecidingTest {
    private static final AtomicInteger NEXT = new AtomicInteger(30_000_000);
    private static final Actor OFFICIAL =
            new Actor("account:900", "Test", "Gemeente", Set.of(Role.MUNICIPALITY), Set.of("GM0344"));
    private static final Actor ELSEWHERE =
            new Actor("account:901", "Test", "Gemeente", Set.of(Role.MUNICIPALITY), Set.of("GM0599"));
    private static final Actor EVERYWHERE =
            new Actor("account:902", "Test", "Gemeente", Set.of(Role.MUNICIPALITY), Set.of("NL"));
    private static final DecisionForm APPROVE = new DecisionForm("goedkeuren", "balie", "");
    private static final DecisionForm REJECT = new DecisionForm("afwijzen", "", "Artikel 2:68: geen zaak.");
    private static final Pattern CONFIRM = Pattern.compile("/bevestigen/([\\w-]+)");
    private static final Sender SENDER = new Sender("account:903", Locale.of("nl"));

    @Autowired
    List<RetentionRule> retention;

    @Autowired
    Requests requests;

    @Autowired
    Deciding deciding;

    @Autowired
    RequestReviews reviewing;

    @Autowired
    DeskAddresses addresses;

    @Autowired
    DealerLetters letters;

    @Autowired
    Desks desks;

    @Autowired
    Dealers dealers;

    @Autowired
    Shops shops;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext product;

    private TestPost post;
    private String companyNumber = "";
    private String mail = "";
    private Instant began = Instant.EPOCH;

    @BeforeEach
    void aCompany() {
        began = clock.instant();
        post = new TestPost(product);
        companyNumber = Integer.toString(NEXT.incrementAndGet());
        mail = UUID.randomUUID() + "@voorbeeld.example";
    }

    @AfterEach
    void back() {
        clock.pass(Duration.between(clock.instant(), began));
    }

    @Test
    void no_official_sees_a_sign_up_before_its_mail_address_is_confirmed() {
        ask();
        var id = lastId();
        assertThat(reviewing.consult(id, OFFICIAL)).isEmpty();
        var confirmed = requests.confirm(token()).orElseThrow();
        assertThat(confirmed.state()).isEqualTo(State.OPEN);
        assertThat(requests.confirm(token()).orElseThrow().dueOn()).isEqualTo(confirmed.dueOn());
        assertThat(reviewing.consult(id, OFFICIAL)).isPresent();
    }

    @Test
    void an_invented_link_confirms_nothing() {
        ask();
        assertThat(requests.confirm("AAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAA")).isEmpty();
        assertThat(requests.confirm("x")).isEmpty();
        assertThat(requests.confirm(token().substring(1))).isEmpty();
    }

    @Test
    void an_official_of_elsewhere_and_one_of_no_municipality_reach_nothing() {
        var id = signedUp();
        for (var stranger : List.of(ELSEWHERE, EVERYWHERE)) {
            assertThat(reviewing.consult(id, stranger)).isEmpty();
            Assertions.assertThatThrownBy(() -> deciding.decide(id, APPROVE, stranger))
                    .isInstanceOf(NoSuchElementException.class);
            deciding.inviteAgain(id, stranger);
        }
        assertThat(state(id)).isEqualTo("OPEN");
    }

    @Test
    void an_approval_opens_the_shop_and_invites_the_owner() {
        var id = signedUp();
        assertThat(deciding.decide(id, APPROVE, OFFICIAL)).isEqualTo(Outcome.DONE);
        var shop = onlyShop();
        assertThat(shop.mayRegisterOn(reviewing.today())).isTrue();
        assertThat(shop.mayRegisterOn(reviewing.today().minusDays(1))).isFalse();
        assertThat(post.of(mail)).extracting(Mail::kind).contains("letter-goedkeuring", "dealers-invited");
        assertThat(reviewing.consult(id, OFFICIAL).orElseThrow().unused()).isTrue();
        deciding.inviteAgain(id, OFFICIAL);
        assertThat(post.of(mail))
                .filteredOn(mail -> mail.kind().equals("dealers-invited"))
                .hasSize(2);
    }

    @Test
    void a_rejection_opens_nothing_and_tells_the_reasons() {
        var id = signedUp();
        assertThat(deciding.decide(id, REJECT, OFFICIAL)).isEqualTo(Outcome.DONE);
        assertThat(find()).isNull();
        assertThat(post.of(mail).getFirst().text()).contains("Artikel 2:68").contains("bezwaar");
    }

    @Test
    void the_second_decision_is_refused() {
        var id = signedUp();
        deciding.decide(id, REJECT, OFFICIAL);
        assertThat(deciding.decide(id, APPROVE, OFFICIAL)).isEqualTo(Outcome.DECIDED_BEFORE);
        assertThat(find()).isNull();
    }

    @Test
    void a_company_becomes_a_dealer_once_whoever_signs_it_up() {
        var first = signedUp();
        mail = UUID.randomUUID() + "@iemand-anders.example";
        var second = signedUp();
        assertThat(reviewing.consult(second, OFFICIAL).orElseThrow().others()).containsExactly(first);
        deciding.decide(first, APPROVE, OFFICIAL);
        assertThat(reviewing.consult(second, OFFICIAL).orElseThrow().known()).isPresent();
        assertThat(deciding.decide(second, APPROVE, OFFICIAL)).isEqualTo(Outcome.ALREADY_DEALER);
        assertThat(state(second)).isEqualTo("OPEN");
        assertThat(post.of(mail)).extracting(Mail::kind).doesNotContain("dealers-invited");
        assertThat(deciding.decide(second, REJECT, OFFICIAL)).isEqualTo(Outcome.DONE);
    }

    @Test
    void an_approval_of_a_sign_up_says_how_the_applicant_was_checked_and_a_rejection_why() {
        var unchecked = new DecisionForm("goedkeuren", "", "");
        assertThat(unchecked.errors(Wish.Kind.SIGN_UP).fields()).containsExactly("controle");
        assertThat(unchecked.errors(Wish.Kind.CESSATION).isEmpty()).isTrue();
        assertThat(new DecisionForm("afwijzen", "", " ")
                        .errors(Wish.Kind.SIGN_UP)
                        .fields())
                .containsExactly("redenen");
        assertThat(DecisionForm.empty().errors(Wish.Kind.SIGN_UP).fields()).containsExactly("besluit");
    }

    @Test
    void the_database_refuses_a_rejection_without_reasons_whatever_the_form_let_pass() {
        var id = signedUp();
        Assertions.assertThatThrownBy(() -> deciding.decide(id, new DecisionForm("afwijzen", "", ""), OFFICIAL))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(state(id)).isEqualTo("OPEN");
    }

    @Test
    void the_term_counts_working_days_from_the_confirmation() {
        var confirmed = requestOf(signedUp());
        var from = clock.instant().atZone(DutchTime.ZONE).toLocalDate();
        var working = from.datesUntil(Objects.requireNonNull(confirmed.dueOn()).plusDays(1))
                .skip(1)
                .filter(new WorkingDays(WorkingDays.decreed())::isWorkingDay)
                .count();
        assertThat(working).isEqualTo(10);
    }

    @Test
    void the_desk_is_reminded_once_before_the_term_ends_without_a_name() {
        addresses.set("GM0344", new MailAddress("team-" + mail));
        signedUp();
        desks.round();
        var before = post.of("team-" + mail).size();
        clock.pass(Duration.ofDays(15));
        desks.round();
        desks.round();
        var reminders = post.of("team-" + mail);
        assertThat(reminders).hasSize(before + 1);
        assertThat(reminders.getFirst().text()).doesNotContain(companyNumber).contains("/gemeente/aanmeldingen");
    }

    @Test
    void a_dealer_opens_a_second_shop_in_another_municipality_which_decides() {
        var dealer = admitted();
        var plan = new ShopPlan("Tweede", address("3011AB", "Rotterdam"), true, "GM0599", Set.of(Category.WATCH));
        requests.submit(dealer, Applicant.of(dealer, "Tweede"), new ExtraShop(plan), "GM0599", SENDER);
        var id = lastId();
        assertThat(reviewing.consult(id, OFFICIAL)).isEmpty();
        deciding.decide(id, new DecisionForm("goedkeuren", "", ""), ELSEWHERE);
        assertThat(shops.shopsOf(dealer.organisation()))
                .extracting(Shop::municipality)
                .containsExactlyInAnyOrder("GM0344", "GM0599");
    }

    @Test
    void a_shop_that_moves_follows_the_municipality_it_moved_to_after_the_approval() {
        var dealer = admitted();
        var shop = onlyShop();
        var wish = new Relocation(address("3011AB", "Rotterdam"), true, "GM0599");
        assertThat(requests.submit(dealer, Applicant.of(dealer, shop), wish, "GM0599", SENDER))
                .isTrue();
        var id = lastId();
        assertThat(requests.submit(dealer, Applicant.of(dealer, shop), wish, "GM0599", SENDER))
                .as("the same again while it waits")
                .isFalse();
        assertThat(onlyShop().municipality()).isEqualTo("GM0344");
        deciding.decide(id, new DecisionForm("goedkeuren", "", ""), ELSEWHERE);
        assertThat(onlyShop().municipality()).isEqualTo("GM0599");
        assertThat(onlyShop().id()).isEqualTo(shop.id());
    }

    @Test
    void a_shop_ceases_on_the_day_that_was_asked_and_never_before_the_decision() {
        var dealer = admitted();
        var shop = onlyShop();
        var on = reviewing.today().plusDays(3);
        requests.submit(dealer, Applicant.of(dealer, shop), new Cessation(on), "GM0344", SENDER);
        var id = lastId();
        clock.pass(Duration.ofDays(5));
        deciding.decide(id, new DecisionForm("goedkeuren", "", ""), OFFICIAL);
        assertThat(onlyShop().mayRegisterOn(reviewing.today().minusDays(1))).isTrue();
        assertThat(onlyShop().mayRegisterOn(reviewing.today())).isFalse();
    }

    @Test
    void a_new_home_is_kept_encrypted() {
        var dealer = admitted();
        var home = new Address("Verhuisd", "9", "3512AA", "Utrecht");
        requests.submit(dealer, new NewHome(home, true), Set.of("GM0344"), SENDER);
        deciding.decide(lastId(), new DecisionForm("goedkeuren", "", ""), OFFICIAL);
        assertThat(Objects.requireNonNull(find()).contact().home()).isEqualTo(home);
        var kept = database.sql("select string_agg(r::text, ' ') from dealers.request r")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("Verhuisd").doesNotContain(mail).doesNotContain("Jansen");
    }

    @Test
    void a_new_home_goes_to_each_municipality_with_a_shop_and_none_can_bring_an_old_address_back() {
        var dealer = admitted();
        var first = new Address("Eerste", "1", "3512AA", "Utrecht");
        var second = new Address("Tweede", "2", "3512AB", "Utrecht");
        var both = Set.of("GM0344", "GM0599");
        assertThat(requests.submit(dealer, new NewHome(first, true), both, SENDER))
                .isTrue();
        var asked = requests.listOf(dealer.id()).stream()
                .filter(request -> request.kind() == Wish.Kind.HOME)
                .toList();
        assertThat(asked).extracting(Request::municipality).containsExactlyInAnyOrder("GM0344", "GM0599");
        decide(asked, "GM0344", OFFICIAL);
        assertThat(requests.submit(dealer, new NewHome(second, true), both, SENDER))
                .as("while one municipality has not decided")
                .isFalse();
        decide(asked, "GM0599", ELSEWHERE);
        assertThat(requests.submit(dealer, new NewHome(second, true), both, SENDER))
                .isTrue();
    }

    private void decide(List<Request> asked, String municipality, Actor official) {
        var id = asked.stream()
                .filter(request -> request.municipality().equals(municipality))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(deciding.decide(id, new DecisionForm("goedkeuren", "", ""), official))
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void who_asks_is_told_at_once_by_when_it_is_decided() {
        var request = requestOf(signedUp());
        var received = post.of(mail).getFirst();
        assertThat(received.kind()).isEqualTo("letter-ontvangst");
        var due = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("nl"))
                .format(Objects.requireNonNull(request.dueOn()));
        assertThat(received.text()).contains(due).contains(Long.toString(request.id()));
        assertThat(received.text()).doesNotContain("bezwaar");
    }

    @Test
    void each_decision_has_its_letter_with_proof() {
        var id = signedUp();
        deciding.decide(id, APPROVE, OFFICIAL);
        post.deliver();
        var sent = letters.listAbout(id);
        assertThat(sent).extracting(Letter::part).containsExactly(Part.ACKNOWLEDGEMENT, Part.APPROVED);
        assertThat(sent).extracting(Letter::state).containsOnly(Letter.What.HANDED_OVER);
        assertThat(letters.listAbout(id + 1_000_000)).isEmpty();
    }

    @Test
    void a_change_a_cessation_and_an_exemption_have_letters_of_their_own() {
        var dealer = admitted();
        var shop = onlyShop();
        var move = new Relocation(address("3511AB", "Utrecht"), true, "GM0344");
        requests.submit(dealer, Applicant.of(dealer, shop), move, "GM0344", SENDER);
        deciding.decide(lastId(), new DecisionForm("goedkeuren", "", ""), OFFICIAL);
        var silence = new Exemption("Verkoopregister", 8, false);
        requests.submit(dealer, shop, silence, "Kringloop", SENDER);
        deciding.decide(lastId(), REJECT, OFFICIAL);
        requests.submit(dealer, Applicant.of(dealer, shop), new Cessation(reviewing.today()), "GM0344", SENDER);
        deciding.decide(lastId(), new DecisionForm("goedkeuren", "", ""), OFFICIAL);
        assertThat(post.of(mail))
                .extracting(Mail::kind)
                .contains("letter-wijziging", "letter-vrijstelling-geweigerd", "letter-stoppen");
    }

    @Test
    void police_are_told_that_something_changed_in_their_area_without_a_name() {
        var unit = "eenheid-" + mail;
        addresses.set("RE03", new MailAddress(unit));
        deciding.decide(signedUp(), REJECT, OFFICIAL);
        assertThat(post.of(unit)).isEmpty();
        companyNumber = Integer.toString(NEXT.incrementAndGet());
        deciding.decide(signedUp(), APPROVE, OFFICIAL);
        assertThat(post.of(unit)).hasSize(1);
        assertThat(post.of(unit).getFirst().text())
                .contains("Utrecht")
                .contains("/politie/opkopers")
                .doesNotContain("Winkel")
                .doesNotContain("Jansen")
                .doesNotContain(companyNumber);
    }

    @Test
    void of_a_shop_that_moves_to_another_unit_both_units_are_told() {
        var dealer = admitted();
        addresses.set("RE03", new MailAddress("van-" + mail));
        addresses.set("RE07", new MailAddress("naar-" + mail));
        var wish = new Relocation(address("3011AB", "Rotterdam"), true, "GM0599");
        requests.submit(dealer, Applicant.of(dealer, onlyShop()), wish, "GM0599", SENDER);
        deciding.decide(lastId(), new DecisionForm("goedkeuren", "", ""), ELSEWHERE);
        assertThat(post.of("van-" + mail)).hasSize(1);
        assertThat(post.of("naar-" + mail)).hasSize(1);
    }

    @Test
    void what_was_of_a_municipality_that_was_merged_is_of_the_one_it_is_now() {
        var amsterdam = new Actor("account:904", "Test", "Gemeente", Set.of(Role.MUNICIPALITY), Set.of("GM0363"));
        var dealer = admitted();
        var shop = onlyShop();
        database.sql("update dealers.shop set municipality = 'GM0457' where id = ?")
                .param(shop.id().value())
                .update();
        addresses.set("GM0363", new MailAddress("team-" + mail));
        var wish = new Cessation(reviewing.today());
        requests.submit(
                dealer, Applicant.of(dealer, onlyShop()), wish, onlyShop().municipality(), SENDER);
        var id = lastId();
        assertThat(reviewing.consult(id, OFFICIAL)).isEmpty();
        assertThat(reviewing.consult(id, amsterdam)).isPresent();
        clock.pass(Duration.ofDays(15));
        desks.round();
        assertThat(post.of("team-" + mail)).hasSize(1);
        deciding.decide(id, new DecisionForm("goedkeuren", "", ""), amsterdam);
        assertThat(letters.listAbout(id).getLast().municipality()).isEqualTo("GM0363");
        assertThat(post.of(mail).getFirst().text()).contains("Amsterdam").doesNotContain("Weesp");
    }

    @Test
    void an_exemption_is_granted_by_silence_when_its_own_term_is_over_and_not_a_day_before() {
        var id = exemption(true);
        var due = Objects.requireNonNull(requestOf(id).dueOn());
        assertThat(due).isAfterOrEqualTo(reviewing.today().plusWeeks(8));
        clock.pass(Duration.ofDays(ChronoUnit.DAYS.between(reviewing.today(), due)));
        desks.round();
        assertThat(state(id)).isEqualTo("OPEN");
        clock.pass(Duration.ofDays(1));
        desks.round();
        assertThat(state(id)).isEqualTo("APPROVED");
        assertThat(post.of(mail)).extracting(Mail::kind).contains("letter-vrijstelling-vanzelf");
    }

    @Test
    void an_official_who_is_too_late_cannot_reject_what_silence_granted() {
        var id = exemption(true);
        clock.pass(Duration.ofDays(80));
        assertThat(deciding.decide(id, REJECT, OFFICIAL)).isEqualTo(Outcome.GRANTED_BY_SILENCE);
        assertThat(state(id)).isEqualTo("APPROVED");
    }

    @Test
    void an_exemption_without_that_rule_waits_for_the_official() {
        var id = exemption(false);
        clock.pass(Duration.ofDays(80));
        desks.round();
        assertThat(state(id)).isEqualTo("OPEN");
        assertThat(deciding.decide(id, REJECT, OFFICIAL)).isEqualTo(Outcome.DONE);
    }

    @Test
    void a_dealer_goes_with_all_it_asked_once_its_last_shop_ceased_long_ago() {
        var dealer = admitted();
        var wish = new Cessation(reviewing.today());
        requests.submit(dealer, Applicant.of(dealer, onlyShop()), wish, "GM0344", SENDER);
        deciding.decide(lastId(), new DecisionForm("goedkeuren", "", ""), OFFICIAL);
        var ceased = retention.stream()
                .filter(rule -> rule.term().name().equals("dealers-ceased"))
                .findFirst()
                .orElseThrow();
        var keptFrom = clock.instant().plus(Duration.ofDays(2));
        transaction.executeWithoutResult(status -> ceased.apply(keptFrom, clock.instant(), 1_000));
        assertThat(find()).isNull();
        assertThat(database.sql("select count(*) from dealers.request where company_number = :number")
                        .param("number", companyNumber)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(shops.shopsOf("Fietsen en meer (demo)")).isNotEmpty();
    }

    private long exemption(boolean bySilence) {
        var dealer = admitted();
        var exemption = new Exemption("Verkoopregister, voor kringloopwinkels", 8, bySilence);
        requests.submit(dealer, onlyShop(), exemption, "Wij zijn een kringloopwinkel.", SENDER);
        return lastId();
    }

    private Dealer admitted() {
        deciding.decide(signedUp(), APPROVE, OFFICIAL);
        return Objects.requireNonNull(find());
    }

    private long signedUp() {
        ask();
        return requests.confirm(token()).orElseThrow().id();
    }

    private void ask() {
        var contact = new Contact("P. Jansen", new MailAddress(mail), address("3511AB", "Utrecht"));
        var plan = new ShopPlan("Winkel", address("3511AC", "Utrecht"), true, "GM0344", Set.of(Category.BICYCLE));
        requests.ask(
                Applicant.company(companyNumber, "Bedrijf", "Winkel", true),
                new SignUp(contact, true, plan),
                Locale.of("nl"));
    }

    private String token() {
        var found = post.of(mail).stream()
                .filter(sent -> sent.kind().equals("dealers-confirm"))
                .map(Mail::text)
                .map(CONFIRM::matcher)
                .findFirst()
                .orElseThrow();
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private long lastId() {
        return database.sql("select max(id) from dealers.request where company_number = :number")
                .param("number", companyNumber)
                .query(Long.class)
                .single();
    }

    private String state(long id) {
        return database.sql("select state from dealers.request where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private Request requestOf(long id) {
        return reviewing.consult(id, OFFICIAL).orElseThrow().request();
    }

    private @Nullable Dealer find() {
        return transaction.execute(
                status -> dealers.findByCompanyNumber(companyNumber).orElse(null));
    }

    private Shop onlyShop() {
        var all = shops.shopsOf(Objects.requireNonNull(find()).organisation());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Address address(String postcode, String town) {
        return new Address("Straat", "1", postcode, town);
    }
}
