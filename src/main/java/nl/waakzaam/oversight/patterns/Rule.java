// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight.patterns;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.waakzaam.accountability.LoggedAct;
import nl.waakzaam.site.DutchTime;

/**
 * What counts as odd, one rule each. A rule judges one look by an account at one record; it proves nothing, it only says
 * where a privacy officer should ask.
 */
enum Rule {
    /** The record mentions somebody with the actor's own surname: family, or oneself. */
    OWN_NAME((look, around) -> around.mentionsActor(look)
            ? Optional.of(new Pattern(look.actor() + " " + record(look), List.of(look)))
            : Optional.empty()),

    /** Several records of one municipality where the actor does not work, within a week: home, neighbours, an ex. */
    OUTSIDE_AREA((look, around) -> around.municipality(look)
            .filter(place -> around.actor(look).stream().anyMatch(actor -> !around.isWithin(place, actor)))
            .flatMap(place -> {
                var there = looks(around.ofActor(look, Duration.ofDays(7))).stream()
                        .filter(act -> around.municipality(act).equals(Optional.of(place)))
                        .toList();
                return records(there) >= 3
                        ? Optional.of(new Pattern(look.actor() + " " + place + " " + week(look), there))
                        : Optional.empty();
            })),

    /** Very many records in a short time: leafing through the register, or copying it. */
    MANY_RECORDS((look, around) -> {
        var acts = looks(around.ofActor(look, Duration.ofMinutes(10)));
        return records(acts) >= 25 ? Optional.of(new Pattern(look.actor() + " " + day(look), acts)) : Optional.empty();
    }),

    /** One record, very many people: curiosity about something in the news. */
    MANY_PEOPLE((look, around) -> {
        var acts = looks(around.ofRecord(look, Duration.ofDays(1)));
        return acts.stream().map(LoggedAct::actor).distinct().count() >= 5
                ? Optional.of(new Pattern(record(look) + " " + day(look), acts))
                : Optional.empty();
    }),

    /** Between 22 and 6 hours, by somebody who works by day. */
    AT_NIGHT((look, around) -> {
        var habit = around.habit(look, Duration.ofDays(90), Duration.ofHours(12));
        return isNight(look) && habit.acts() >= 5 && habit.atNight() == 0
                ? Optional.of(new Pattern(look.actor() + " " + day(look), List.of(look)))
                : Optional.empty();
    }),

    /** The same record three times or more within two weeks, over more than an hour, and nothing was done with it. */
    NO_FOLLOW_UP((look, around) -> {
        var acts = around.ofRecord(look, Duration.ofDays(14)).stream()
                .filter(act -> act.actor().equals(look.actor()))
                .toList();
        var looks = looks(acts);
        return looks.size() == acts.size()
                        && times(looks) >= 3
                        && looks.getFirst().at().isBefore(look.at().minus(Duration.ofHours(1)))
                ? Optional.of(new Pattern(look.actor() + " " + record(look), looks))
                : Optional.empty();
    });

    private final BiFunction<LoggedAct, Surroundings, Optional<Pattern>> judgement;

    Rule(BiFunction<LoggedAct, Surroundings, Optional<Pattern>> judgement) {
        this.judgement = judgement;
    }

    Optional<Pattern> judge(LoggedAct look, Surroundings around) {
        return judgement.apply(look, around);
    }

    private static boolean isNight(LoggedAct look) {
        var hour = look.at().atZone(DutchTime.ZONE).getHour();
        return hour >= 22 || hour < 6;
    }

    private static List<LoggedAct> looks(List<LoggedAct> acts) {
        return acts.stream()
                .filter(LoggedAct::isLook)
                .filter(act -> PatternWatch.isOneRecord(act))
                .toList();
    }

    private static long records(List<LoggedAct> acts) {
        return acts.stream().map(Rule::record).distinct().count();
    }

    /** A page and the photos on it, which are asked one by one, are one look. */
    private static long times(List<LoggedAct> looks) {
        return looks.stream()
                .map(look -> look.at().truncatedTo(ChronoUnit.MINUTES))
                .distinct()
                .count();
    }

    private static String record(LoggedAct look) {
        return look.kind().inLog() + " " + look.objectId();
    }

    private static LocalDate day(LoggedAct look) {
        return DutchTime.dayOf(look.at());
    }

    private static String week(LoggedAct look) {
        return day(look).get(IsoFields.WEEK_BASED_YEAR) + "-" + day(look).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
