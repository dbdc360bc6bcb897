// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight.patterns;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.LogReading.Habit;
import nl.waakzaam.accountability.LoggedAct;

/** What a rule may ask about a look at a record. */
interface Surroundings {
    Optional<Actor> actor(LoggedAct look);

    /** What the actor did in the time up to and including the look. */
    List<LoggedAct> ofActor(LoggedAct look, Duration before);

    /** What anybody did with the record in the time up to and including the look. */
    List<LoggedAct> ofRecord(LoggedAct look, Duration before);

    /** How the actor worked in the time that ended a while before the look. */
    Habit habit(LoggedAct look, Duration from, Duration until);

    /** The code of the municipality that the record plays in. */
    Optional<String> municipality(LoggedAct look);

    /** Whether the record mentions somebody with the actor's surname. */
    boolean mentionsActor(LoggedAct look);

    /** Whether a municipality lies in one of these areas: a municipality, a police unit or {@code NL}. */
    boolean isWithin(String municipality, Actor actor);
}
