// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import java.util.UUID;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.Processing.Outcome;
import nl.waakzaam.accountability.ProcessingLog;
import nl.waakzaam.notices.MailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What letters tell the processing log: a reader only as the pseudonym of the mail address. */
@Component
public class LetterLog {
    private static final String PURPOSE = "brieven van gemeenten aan opkopers";
    private static final String BASIS = "art. 3:41 Awb; art. 6 lid 1 onder e AVG";

    private final ProcessingLog log;

    LetterLog(ProcessingLog log) {
        this.log = log;
    }

    /** Somebody opens a letter, whose reader is known once it is open. */
    Processing opened(UUID letter, MailAddress reader, String actor, String reason) {
        return line("opened", Action.CONSULT, letter, reader, actor, reason);
    }

    /** In the caller's transaction. */
    void sent(UUID letter, MailAddress reader, String actor) {
        log.record(line("sent", Action.DISCLOSE, letter, reader, actor, null));
    }

    /** An official wrote down what became of a letter. In the caller's transaction. */
    void noted(UUID letter, String actor) {
        log.record(line("noted", Action.CHANGE, letter, null, actor, null));
    }

    /** Somebody proposed a text, or decided about one. In the caller's transaction. */
    public void text(String activity, long id, String actor, Outcome outcome) {
        var about = About.of(ObjectKind.LETTER_TEXT, Long.toString(id));
        log.record(new Processing(
                "letters." + activity, Action.CHANGE, actor, "web", about, outcome, PURPOSE, BASIS, null, null));
    }

    /** Somebody opened the list. */
    @Transactional
    public void listed(String actor) {
        log.record(Act.onScreen(actor, About.of(ObjectKind.LETTER, "list"), PURPOSE)
                .done("letters.list", Action.CONSULT, PURPOSE, BASIS));
    }

    /** Committed before the first row leaves: whoever breaks the download off has read what came before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void exported(String actor) {
        listed(actor);
    }

    private static Processing line(
            String activity,
            Action action,
            UUID letter,
            @Nullable MailAddress reader,
            String actor,
            @Nullable String reason) {
        var person = reader == null ? null : new DataSubject(reader.text());
        var origin = actor.startsWith("system:") ? "job" : "web";
        return new Act(actor, origin, new About(ObjectKind.LETTER, letter.toString(), person), reason)
                .done("letters." + activity, action, PURPOSE, BASIS);
    }
}
