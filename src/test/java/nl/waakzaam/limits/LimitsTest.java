// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Limits over several nodes and one real database. */
@ProductTest
class LimitsTest {
    private static final int LIMIT = 300;
    private static final int LEASE = 50;

    @Autowired
    JdbcClient database;

    private final TestClock clock =
            new TestClock(Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(10)));
    private final NumberLimits numbers = GateUnderTest.with(
            Map.of("client", LIMIT, "account", LIMIT, "organisation", LIMIT, "lease", LEASE, "advance", 20));
    private final Path keys = GateUnderTest.freshFolder();
    private final Subject client =
            new Subject(Subject.Kind.CLIENT, UUID.randomUUID().toString());

    @Test
    void a_client_that_hops_over_three_nodes_gets_the_limit_of_one() {
        var nodes = List.of(node(), node(), node());
        int allowed = 0;
        for (int i = 0; i < 2 * LIMIT; i++) {
            allowed += allows(nodes.get(i % 3), client, 1) ? 1 : 0;
        }
        assertThat(allowed).isBetween(LIMIT - 3 * LEASE, LIMIT);
    }

    @Test
    void a_killed_node_gains_a_client_at_most_one_lease_and_a_restart_forgets_nothing() {
        var nodes = new Limits[] {node(), node(), node()};
        int allowed = 0;
        for (int i = 0; i < 3 * LIMIT; i++) {
            if (i == 100) {
                nodes[1] = node();
            }
            allowed += allows(nodes[i % 3], client, 1) ? 1 : 0;
        }
        assertThat(allowed).isBetween(LIMIT - 4 * LEASE, LIMIT + LEASE);
        assertThat(allowedBy(node(), LIMIT)).isLessThanOrEqualTo(LEASE);
    }

    @Test
    void many_at_once_on_three_nodes_get_no_more_than_the_limit() throws Exception {
        var nodes = List.of(node(), node(), node());
        var allowed = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 900; i++) {
                var node = nodes.get(i % 3);
                threads.submit(() -> allowed.addAndGet(allows(node, client, 1) ? 1 : 0));
            }
        }
        assertThat(allowed.get()).isBetween(LIMIT - 3 * LEASE, LIMIT);
    }

    @Test
    void five_numbers_in_one_check_count_five() {
        var node = node();
        var allowed =
                IntStream.range(0, LIMIT).filter(i -> allows(node, client, 5)).count();
        assertThat(allowed).isBetween((LIMIT - 40) / 5L - 1, LIMIT / 5L);
    }

    @Test
    void all_accounts_of_an_organisation_share_its_limit() {
        var node = node();
        var organisation = Subject.organisation(UUID.randomUUID().toString());
        int allowed = 0;
        for (int i = 0; i < 2 * LIMIT; i++) {
            var account = Subject.account("account:" + i % 20 + organisation.name());
            allowed += node.spend(List.of(account, organisation), 1) instanceof Spending.Allowed ? 1 : 0;
        }
        assertThat(allowed).isBetween(LIMIT - 40, LIMIT);
        var last = node.spend(List.of(Subject.account(organisation.name()), organisation), 1);
        assertThat(last).isEqualTo(new Spending.UsedUp(Subject.Kind.ORGANISATION, untilMidnight(), 0));
    }

    @Test
    void a_bulk_of_more_than_is_left_counts_nothing() {
        var node = node();
        assertThat(allows(node, client, LIMIT + 1)).isFalse();
        assertThat(allowedBy(node, LIMIT)).isGreaterThanOrEqualTo(LIMIT - 40);
    }

    @Test
    void a_new_day_begins_anew() {
        var node = node();
        allowedBy(node, LIMIT);
        assertThat(allows(node, client, 1)).isFalse();
        clock.pass(Duration.ofDays(1));
        assertThat(allows(node, client, 1)).isTrue();
    }

    @Test
    void ten_thousand_passers_by_cost_no_query() {
        var leases = new LeasesInMemory();
        var node = new Limits(numbers, leases, clock);
        for (int i = 0; i < 10_000; i++) {
            assertThat(allows(node, new Subject(Subject.Kind.CLIENT, "4:" + i), 5))
                    .isTrue();
        }
        assertThat(leases.asked()).isZero();
    }

    @Test
    void a_silent_database_holds_nobody_up_for_long_and_lets_nobody_read_on() {
        var node = new Limits(numbers, lease -> new CompletableFuture<>(), clock);
        assertThat(allows(node, client, 5)).isTrue();
        assertThat(node.spend(List.of(client), 50)).isEqualTo(new Spending.Unknown());
    }

    @Test
    void the_database_knows_no_visitor_and_forgets_the_count_after_a_day() {
        var name = "4:" + UUID.randomUUID();
        var visitor = new Subject(Subject.Kind.CLIENT, name);
        allows(node(), visitor, 50);
        var rows = new PostgresLeases(database, new DailyKey(keys, clock));
        assertThat(rows()).isPositive();
        assertThat(database.sql("select count(*) from limits.granted g where g::text like :name")
                        .param("name", "%" + name.substring(2) + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        rows.forget(Instant.now().plus(Duration.ofDays(2)));
        assertThat(rows()).isZero();
    }

    private long rows() {
        return database.sql("select count(*) from limits.granted")
                .query(Long.class)
                .single();
    }

    private int allowedBy(Limits node, int checks) {
        return (int)
                IntStream.range(0, checks).filter(i -> allows(node, client, 1)).count();
    }

    private static boolean allows(Limits node, Subject subject, int numbers) {
        return node.spend(List.of(subject), numbers) instanceof Spending.Allowed;
    }

    private Duration untilMidnight() {
        return Period.of(Subject.Kind.ORGANISATION, clock.instant()).left(clock.instant());
    }

    private Limits node() {
        var rows = new PostgresLeases(database, new DailyKey(keys, clock));
        return new Limits(numbers, new LeaseDesk(rows, clock), clock);
    }
}
