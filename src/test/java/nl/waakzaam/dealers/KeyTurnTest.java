// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.sealing.TurningSeal;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was known of who runs a company cannot be read from an old copy of the database. */
@DemoProductTest
class KeyTurnTest {
    private static final Duration PAST_THE_MONTH = Duration.ofDays(33);
    private static final Address HOME = new Address("Thuisweg", "1", "3511AB", "Utrecht");
    private static final Contact CONTACT = new Contact("P. Jansen", new MailAddress("jansen@voorbeeld.example"), HOME);

    @Autowired
    Dealers dealers;

    @Autowired
    DealerSecrets secrets;

    @Autowired
    KeyTurn turn;

    @Autowired
    Keys keys;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final DealerId id = DealerId.fresh();

    @BeforeEach
    void admit() {
        var dealer = new Dealer(id, "Sleutel " + id, number(), "Sleutel", true, clock.instant(), CONTACT);
        var opened = LocalDate.of(2026, 3, 2);
        var shop = new Shop(ShopId.fresh(), id, "Sleutel", HOME, "GM0344", Set.of(Category.BICYCLE), opened, null);
        transaction.executeWithoutResult(status -> {
            dealers.admit(dealer, "account:1");
            dealers.open(shop, "account:1", clock.instant());
        });
    }

    @AfterEach
    void back() {
        clock.pass(PAST_THE_MONTH.negated());
    }

    @Test
    void a_copy_cannot_be_read_when_the_month_is_over_and_what_is_still_kept_can() {
        var copy = sealed();
        var month = new String(copy, 0, TurningSeal.MONTH);
        ask(copy);
        clock.pass(PAST_THE_MONTH);
        assertThat(secrets.open(copy, Contact.class)).isEqualTo(CONTACT);

        turn.round();
        assertThatThrownBy(() -> secrets.open(copy, Contact.class)).isInstanceOf(NoSuchElementException.class);
        assertThat(keys.names("dealers-month-")).noneMatch(name -> name.endsWith(month));
        Dealer kept = Objects.requireNonNull(transaction.execute(status -> dealers.get(id)));
        assertThat(kept.contact()).isEqualTo(CONTACT);
        assertThat(secrets.open(sealed(), Contact.class)).isEqualTo(CONTACT);
        assertThat(notTurned(month)).isZero();
    }

    @Test
    void a_key_stays_while_somebody_holds_what_it_closed() {
        var copy = sealed();
        clock.pass(PAST_THE_MONTH);
        transaction.executeWithoutResult(status -> {
            database.sql("select id from dealers.dealer where id = ? for update")
                    .param(id.value())
                    .query(UUID.class)
                    .single();
            CompletableFuture.runAsync(turn::round).join();
        });
        assertThat(sealed()).isEqualTo(copy);
        assertThat(secrets.open(copy, Contact.class)).isEqualTo(CONTACT);
    }

    /** Decided, which nobody may change. */
    private void ask(byte[] sealed) {
        database.sql("""
                        insert into dealers.request (kind, municipality, dealer_id, company_number, name, trade_name,
                            verified, language, sealed, asked_at, received_at, due_on, by_silence, state, decided_at,
                            decided_by)
                        values ('HOME', 'GM0344', :dealer, '12345678', 'Sleutel', 'Sleutel', true, 'nl', :sealed, now(),
                            now(), '2026-12-01', false, 'APPROVED', now(), 'account:1')
                        """).param("dealer", id.value()).param("sealed", sealed).update();
    }

    private byte[] sealed() {
        return Objects.requireNonNull(database.sql("select sealed from dealers.dealer where id = ?")
                .param(id.value())
                .query(byte[].class)
                .single());
    }

    private long notTurned(String month) {
        return List.of("dealer", "request", "invitation").stream()
                .mapToLong(table -> database.sql("""
                                select count(*) from dealers.%s where convert_from(substring(sealed from 1 for 7), 'UTF8') = ?
                                """.formatted(table))
                        .param(month)
                        .query(Long.class)
                        .single())
                .sum();
    }

    private String number() {
        return "%08d".formatted(Math.floorMod(id.hashCode(), 100_000_000));
    }
}
