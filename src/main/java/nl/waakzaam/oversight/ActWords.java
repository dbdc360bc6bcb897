// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight;

import java.util.Locale;
import java.util.Objects;
import nl.waakzaam.access.KnownActors;
import nl.waakzaam.accountability.LoggedAct;
import nl.waakzaam.accountability.Processing.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells an act in one sentence: to the privacy officer with names, to the person concerned without. */
@Component
public class ActWords {
    private final MessageSource texts;
    private final KnownActors actors;

    ActWords(MessageSource texts, KnownActors actors) {
        this.texts = texts;
        this.actors = actors;
    }

    /** With the name of who acted. */
    public ActLine named(LoggedAct act, Locale language) {
        return line(act, name(act.actor(), language), language);
    }

    /** Who acted by {@linkplain #role role} only, and without the reason, which may name others. */
    public ActLine unnamed(LoggedAct act, String role, Locale language) {
        var line = line(act, role, language);
        return new ActLine(line.at(), line.sentence(), line.purpose(), line.legalBasis(), null, line.recipient());
    }

    /** The name and organisation behind an id. */
    public String name(String actor, Locale language) {
        return actors.find(actor)
                .map(known -> "%s (%s)".formatted(known.name(), known.organisation()))
                .orElseGet(() -> role(actor, language));
    }

    /** What somebody is, without saying who. */
    public String role(String actor, Locale language) {
        var kind = actor.replaceAll(":.*", "");
        return actors
                .find(actor)
                .flatMap(known -> known.roles().stream().sorted().findFirst())
                .stream()
                .map(role -> text("oversight.somebody", language, text("access.role." + role, language)))
                .findFirst()
                .orElseGet(() -> switch (kind) {
                    case "job", "system", "command" -> text("oversight.itself", language);
                    case "client" -> text("oversight.system", language);
                    default -> text("oversight.unknown", language);
                });
    }

    private ActLine line(LoggedAct act, String who, Locale language) {
        return new ActLine(
                act.at(),
                text(key(act), language, who, object(act, language)),
                act.purpose(),
                act.legalBasis(),
                act.accessReason(),
                act.recipient());
    }

    private static String key(LoggedAct act) {
        var what =
                act.activity().equals("access.log-in") ? "LOG_IN" : act.action().name();
        return "oversight.act." + what + (act.outcome() == Outcome.REFUSED ? ".refused" : "");
    }

    private String object(LoggedAct act, Locale language) {
        var type = Objects.requireNonNull(
                texts.getMessage("oversight.type." + act.kind().inLog(), null, language));
        var id = act.objectId();
        if (id == null) {
            return type + " " + text("oversight.erased", language);
        }
        return id.matches("[0-9]+") ? type + " " + id : type;
    }

    private String text(String key, Locale language, Object... values) {
        return texts.getMessage(key, values, language);
    }
}
