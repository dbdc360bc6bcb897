// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.waakzaam.limits.Spending.UsedUp;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whole lists on two nodes over one real database: all their numbers are counted, or none. */
@ProductTest
class ListLimitsTest {
    private static final int LIMIT = 300;

    /** The limit less what three nodes grant by themselves. */
    private static final int OF_LISTS = LIMIT - 3 * 20;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final NumberLimits numbers =
            GateUnderTest.with(Map.of("account", LIMIT, "organisation", LIMIT, "lease", 50, "advance", 20));
    private final Path keys = GateUnderTest.freshFolder();
    private final Subject organisation = Subject.organisation(UUID.randomUUID().toString());
    private final Subject account = Subject.account(organisation.name());

    @Test
    void a_list_that_is_refused_on_one_node_leaves_all_numbers_to_a_list_on_the_other() {
        assertThat(list(node(), OF_LISTS + 1)).map(UsedUp::left).hasValue(OF_LISTS);
        assertThat(list(node(), OF_LISTS)).isEmpty();
        assertThat(list(node(), 1)).map(UsedUp::left).hasValue(0);
    }

    @Test
    void what_the_organisation_refuses_is_not_counted_for_the_account() {
        assertThat(list(node(), OF_LISTS, Subject.account("a colleague"), organisation))
                .isEmpty();
        assertThat(list(node(), 10, account, organisation)).map(UsedUp::kind).hasValue(Subject.Kind.ORGANISATION);
        assertThat(list(node(), OF_LISTS, account)).isEmpty();
    }

    @Test
    void of_lists_sent_to_two_nodes_at_once_that_do_not_fit_together_one_is_taken_in() throws Exception {
        var nodes = List.of(node(), node());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lists = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> list(nodes.get(i % 2), OF_LISTS - 10)))
                    .toList();
            int takenIn = 0;
            for (var list : lists) {
                takenIn += list.get().isEmpty() ? 1 : 0;
            }
            assertThat(takenIn).isOne();
        }
        assertThat(list(nodes.getFirst(), 10)).isEmpty();
    }

    @Test
    void lists_and_single_checks_share_one_limit() {
        var rows = new PostgresLeases(database, new DailyKey(keys, clock));
        var checks = new Limits(numbers, new LeaseDesk(rows, clock), clock);
        assertThat(list(node(), OF_LISTS)).isEmpty();
        var allowed = IntStream.range(0, LIMIT)
                .filter(i -> checks.spend(List.of(account, organisation), 1) instanceof Spending.Allowed)
                .count();
        assertThat(allowed).as("what one node grants by itself").isEqualTo(20);
    }

    private Optional<UsedUp> list(ListLimits node, int size) {
        return list(node, size, account, organisation);
    }

    /** As the bulk check does: what is refused is undone. */
    private Optional<UsedUp> list(ListLimits node, int size, Subject... subjects) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var refused = node.spend(List.of(subjects), size);
            if (refused.isPresent()) {
                status.setRollbackOnly();
            }
            return refused;
        }));
    }

    private ListLimits node() {
        return new ListLimits(numbers, new PostgresLeases(database, new DailyKey(keys, clock)), clock);
    }
}
