// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.TableOfMunicipalities;
import nl.waakzaam.municipalities.TableOfMunicipalities.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever municipality went into whatever other: its rules move along. */
class EveryMergerTest {
    private static final LocalDate EVER = LocalDate.of(1700, 1, 1);
    private static final long BROUGHT_ALONG = 1;
    private static final long OF_THE_OTHER = 2;

    private final Municipalities municipalities = new Municipalities();
    private List<Line> table = List.of();
    private Map<String, Line> byCode = Map.of();

    @BeforeEach
    void read() throws IOException {
        table = TableOfMunicipalities.read();
        byCode = table.stream().collect(Collectors.toMap(Line::code, Function.identity()));
    }

    @Test
    void every_merged_area_keeps_its_rules_for_two_years_and_gets_those_of_the_other_then() {
        var mergers = table.stream()
                .filter(line -> line.into() != null && !isNewName(line))
                .toList();
        assertThat(mergers).hasSizeGreaterThan(1_000);
        for (var merger : mergers) {
            var day = Objects.requireNonNull(merger.until());
            assertThat(number(merger, day.minusDays(1))).as(merger.code()).contains(BROUGHT_ALONG);
            assertThat(number(merger, day)).as(merger.code()).contains(BROUGHT_ALONG);
            assertThat(rules(merger).find(merger.code(), day).basis()).isInstanceOf(Basis.Kept.class);
            assertThat(number(merger, day.plusYears(2).minusDays(1)))
                    .as(merger.code())
                    .contains(BROUGHT_ALONG);
            var merged = mergedAgain(merger.into(), day.plusYears(2));
            assertThat(number(merger, day.plusYears(2)))
                    .as(merger.code())
                    .contains(merged ? BROUGHT_ALONG : OF_THE_OTHER);
        }
    }

    @Test
    void under_every_new_name_the_same_rules_go_on() {
        var names = table.stream().filter(this::isNewName).toList();
        assertThat(names).hasSizeGreaterThan(10);
        for (var renamed : names) {
            var day = Objects.requireNonNull(renamed.until());
            var found = rules(List.of(version(BROUGHT_ALONG, renamed.code())))
                    .find(Objects.requireNonNull(renamed.into()), day);
            assertThat(found.version())
                    .map(RulesVersion::number)
                    .as(renamed.code())
                    .contains(BROUGHT_ALONG);
            assertThat(found.basis()).isInstanceOf(Basis.Own.class);
        }
    }

    /** The other began that day and took nobody else. */
    private boolean isNewName(Line line) {
        var into = line.into() == null ? null : byCode.get(line.into());
        return into != null
                && Objects.equals(into.from(), line.until())
                && table.stream()
                                .filter(one ->
                                        into.code().equals(one.into()) && Objects.equals(one.until(), into.from()))
                                .count()
                        == 1;
    }

    /** Whether a municipality, whatever its name, went into yet another on a day or before. */
    private boolean mergedAgain(@Nullable String code, LocalDate by) {
        var line = Objects.requireNonNull(byCode.get(code));
        var until = line.until();
        return until != null && !until.isAfter(by) && (!isNewName(line) || mergedAgain(line.into(), by));
    }

    private Optional<Long> number(Line merger, LocalDate day) {
        return rules(merger).find(merger.code(), day).version().map(RulesVersion::number);
    }

    private AreaRules rules(Line merger) {
        return rules(List.of(
                version(BROUGHT_ALONG, merger.code()), version(OF_THE_OTHER, Objects.requireNonNull(merger.into()))));
    }

    private AreaRules rules(List<RulesVersion> versions) {
        return new AreaRules(
                municipalities,
                code -> versions.stream()
                        .filter(one -> one.municipality().equals(code))
                        .toList());
    }

    private static RulesVersion version(long number, String municipality) {
        return new RulesVersion(number, municipality, EVER, false, MunicipalRules.NONE, Instant.ofEpochSecond(number));
    }
}
