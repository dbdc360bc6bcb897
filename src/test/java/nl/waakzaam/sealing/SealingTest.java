// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing, opening and destroying, on key files in a folder. */
class SealingTest {
    private static final YearMonth LAST = YearMonth.of(2030, 11);
    private static final Map<String, String> FIELDS = Map.of("naam", "J. de Vries", "adres", "Kade 1, Utrecht");

    @TempDir
    Path folder;

    private final TestClock clock = TestClock.at("2026-11-28T12:00:00Z");
    private final List<Processing> log = new ArrayList<>();

    @Test
    void opens_what_it_closed_and_tells_the_log_about_whom() throws Exception {
        var sealed = node().seal(UUID.randomUUID(), LAST, FIELDS);

        assertThat(node().open(sealed, look())).isEqualTo(FIELDS);
        assertThat(log).singleElement().satisfies(line -> {
            assertThat(line.about().person()).isEqualTo(new DataSubject("J. de Vries"));
            assertThat(line.purpose()).isEqualTo("proef");
        });
    }

    @Test
    void closes_the_same_text_differently_each_time_and_shows_none_of_it() throws Exception {
        var sealing = node();
        var one = sealing.seal(UUID.randomUUID(), LAST, FIELDS);
        var other = sealing.seal(UUID.randomUUID(), LAST, FIELDS);

        assertThat(one.fields().get("naam")).isNotEqualTo(other.fields().get("naam"));
        assertThat(new String(one.fields().get("naam"), StandardCharsets.ISO_8859_1))
                .doesNotContain("Vries");
    }

    @Test
    void does_not_open_a_field_in_another_place_or_another_record() throws Exception {
        var sealing = node();
        var sealed = sealing.seal(UUID.randomUUID(), LAST, FIELDS);
        var swapped = new HashMap<>(sealed.fields());
        swapped.put("naam", sealed.fields().get("adres"));

        assertThatThrownBy(() -> sealing.open(new Sealed(sealed.record(), LAST, sealed.key(), swapped), look()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () -> sealing.open(new Sealed(UUID.randomUUID(), LAST, sealed.key(), sealed.fields()), look()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(log).isEmpty();
    }

    @Test
    void does_not_open_a_copy_made_before_the_destruction_with_the_keys_that_survive_it() throws Exception {
        var sealing = node();
        var copy = sealing.seal(UUID.randomUUID(), LAST, FIELDS);
        var later = sealing.seal(UUID.randomUUID(), LAST.plusMonths(1), FIELDS);
        var index = sealing.index(LAST, "paspoort");
        clock.pass(Duration.ofDays(4 * 366));

        assertThat(sealing.destroyBefore(LAST.plusMonths(1))).containsExactly(LAST);

        for (var node : List.of(sealing, node())) {
            assertThatThrownBy(() -> node.open(copy, look())).isInstanceOf(KeyDestroyed.class);
            assertThatThrownBy(() ->
                            node.open(new Sealed(copy.record(), LAST.plusMonths(1), copy.key(), copy.fields()), look()))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(node.indexes("paspoort")).noneMatch(known -> java.util.Arrays.equals(known, index));
            assertThat(node.open(later, look())).isEqualTo(FIELDS);
        }
        assertThat(files()).noneMatch(name -> name.contains("2030-11"));
    }

    @Test
    void makes_no_key_for_a_month_that_is_over() throws Exception {
        var sealing = node();

        assertThatThrownBy(() -> sealing.seal(UUID.randomUUID(), YearMonth.of(2026, 10), FIELDS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(sealing.seal(UUID.randomUUID(), YearMonth.of(2026, 11), FIELDS))
                .isNotNull();
    }

    @Test
    void finds_the_same_text_within_a_month_and_tells_nothing_across_months() throws Exception {
        var sealing = node();

        assertThat(sealing.index(LAST, "NL paspoort SPECI2014"))
                .isEqualTo(sealing.index(LAST, "NL paspoort SPECI2014"));
        assertThat(sealing.index(LAST, "NL paspoort SPECI2014"))
                .isNotEqualTo(sealing.index(LAST.plusMonths(1), "NL paspoort SPECI2014"))
                .isNotEqualTo(sealing.index(LAST, "NL paspoort SPECI2015"));
        assertThat(sealing.indexes("NL paspoort SPECI2014")).hasSize(2);
    }

    @Test
    void rotates_its_master_while_other_nodes_close_and_open() throws Exception {
        var old = node().seal(UUID.randomUUID(), LAST, FIELDS);
        var masterBefore = Files.readString(folder.resolve("sealing-master.json"));
        var done = new AtomicBoolean();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = CompletableFuture.runAsync(() -> workUntil(done, old), others);
            for (var round = 0; round < 20; round++) {
                monthKeys().rotateMaster();
            }
            done.set(true);
            work.join();
        }
        assertThat(Files.readString(folder.resolve("sealing-master.json"))).isNotEqualTo(masterBefore);
        assertThat(node().open(old, look())).isEqualTo(FIELDS);
    }

    /** Each time as a node that has nothing in memory, in a month that has no key yet. */
    private void workUntil(AtomicBoolean done, Sealed old) {
        try {
            for (var month = LAST; !done.get(); month = month.plusMonths(1)) {
                var made = node().seal(UUID.randomUUID(), month, FIELDS);
                assertThat(node().open(made, look())).isEqualTo(FIELDS);
                assertThat(node().open(old, look())).isEqualTo(FIELDS);
            }
        } catch (GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void keeps_its_keys_from_other_users_of_the_machine() throws Exception {
        node().seal(UUID.randomUUID(), LAST, FIELDS);

        try (var kept = Files.list(folder)) {
            assertThat(kept.filter(file -> file.getFileName().toString().startsWith("sealing")))
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .extracting(Object::toString)
                            .allMatch(right -> right.startsWith("OWNER")));
        }
    }

    private Sealing node() throws GeneralSecurityException {
        return new Sealing(monthKeys(), log::add);
    }

    private MonthKeys monthKeys() throws GeneralSecurityException {
        var keys = new Keys(folder);
        var master = new MasterKey(keys);
        return new MonthKeys(keys, master, new FileKeys(keys, master), clock);
    }

    private static Function<Map<String, String>, Processing> look() {
        return fields -> new Act("account:1", "web", about(fields), "zaak 1")
                .done("proef.inzage", Action.CONSULT, "proef", "art. 6 AVG");
    }

    private static About about(Map<String, String> fields) {
        return new About(ObjectKind.ACCOUNT, "1", DataSubject.of(fields.get("naam")));
    }

    private List<String> files() throws IOException {
        try (var kept = Files.list(folder)) {
            return kept.map(file -> file.getFileName().toString()).toList();
        }
    }
}
