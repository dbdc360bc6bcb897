// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight.patterns;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.KnownActors;
import nl.waakzaam.accountability.LogQuery;
import nl.waakzaam.accountability.LogReading;
import nl.waakzaam.accountability.LogReading.Habit;
import nl.waakzaam.accountability.LoggedAct;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.RecordFacts;
import nl.waakzaam.accountability.SaltedName;
import nl.waakzaam.municipalities.Municipalities;
import org.springframework.stereotype.Component;

/** The surroundings of a look as log, registers and accounts tell them. */
@Component
class LogSurroundings implements Surroundings {
    private static final int MOST = 2_000;

    private final LogReading log;
    private final KnownActors actors;
    private final Municipalities municipalities;
    private final Map<ObjectKind, RecordFacts> facts;

    LogSurroundings(LogReading log, KnownActors actors, Municipalities municipalities, List<RecordFacts> registers) {
        this.log = log;
        this.actors = actors;
        this.municipalities = municipalities;
        this.facts =
                new EnumMap<>(registers.stream().collect(Collectors.toMap(RecordFacts::kind, Function.identity())));
    }

    /** Whether a register tells about this kind of record. */
    boolean knows(ObjectKind kind) {
        return facts.containsKey(kind);
    }

    @Override
    public Optional<Actor> actor(LoggedAct look) {
        return actors.find(look.actor());
    }

    @Override
    public List<LoggedAct> ofActor(LoggedAct look, Duration before) {
        return list(LogQuery.by(look.actor(), look.at().minus(before), look.at().plusMillis(1)));
    }

    @Override
    public List<LoggedAct> ofRecord(LoggedAct look, Duration before) {
        return list(LogQuery.on(
                look.kind(), object(look), look.at().minus(before), look.at().plusMillis(1)));
    }

    @Override
    public Habit habit(LoggedAct look, Duration from, Duration until) {
        return log.habit(look.actor(), look.at().minus(from), look.at().minus(until));
    }

    @Override
    public Optional<String> municipality(LoggedAct look) {
        return Optional.ofNullable(facts.get(look.kind())).flatMap(register -> register.municipality(object(look)));
    }

    @Override
    public boolean mentionsActor(LoggedAct look) {
        var register = facts.get(look.kind());
        return register != null
                && actor(look).stream()
                        .map(actor -> new SaltedName(actor.name()))
                        .anyMatch(name -> register.mentions(object(look), name));
    }

    @Override
    public boolean isWithin(String municipality, Actor actor) {
        var unit = municipalities.policeUnitOf(municipality).map(one -> one.code());
        return actor.area().contains("NL")
                || actor.area().contains(municipality)
                || unit.filter(actor.area()::contains).isPresent();
    }

    /** Oldest first. */
    private List<LoggedAct> list(LogQuery query) {
        return log.list(query, 0, MOST).reversed();
    }

    private static String object(LoggedAct look) {
        return Objects.requireNonNull(look.objectId());
    }
}
