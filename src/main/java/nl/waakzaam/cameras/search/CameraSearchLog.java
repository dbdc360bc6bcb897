// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.Processing.Outcome;
import nl.waakzaam.accountability.ProcessingLog;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.notices.MailAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What searching cameras tells the processing log (art. 32a Wpg). Each line names the search, the case, the offence, the
 * purpose and the person; that of a look also the cameras that were shown, by their ids, so that the log alone says who was
 * shown which camera.
 */
@Component
public class CameraSearchLog {
    /** So many ids stand in one line; a longer answer has more lines. */
    static final int CAMERAS_PER_LINE = 50;

    private static final String PURPOSE = "opsporing";
    private static final String BASIS = "art. 3 Politiewet; art. 8 Wpg";

    private final ProcessingLog log;

    CameraSearchLog(ProcessingLog log) {
        this.log = log;
    }

    /** Of one page of an answer, in the caller's transaction. */
    void shown(CaseSearch search, List<UUID> cameras, String actor) {
        seen("cameras.search", Action.CONSULT, search, cameras, actor);
    }

    /** Committed before the first row leaves: whoever breaks the download off has read what came before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void exported(CaseSearch search, List<UUID> cameras, String actor) {
        seen("cameras.search.export", Action.CONSULT, search, cameras, actor);
    }

    private void seen(String activity, Action action, CaseSearch search, List<UUID> cameras, String actor) {
        reasons(search, cameras)
                .forEach(reason -> write(activity, action, search.id().toString(), reason, actor));
    }

    /** Of each line about these cameras: the case, the offence, the purpose, and which cameras. */
    private static List<String> reasons(CaseSearch search, List<UUID> cameras) {
        var reasons = new ArrayList<String>();
        int from = 0;
        do {
            var line = cameras.subList(from, Math.min(cameras.size(), from + CAMERAS_PER_LINE));
            reasons.add(search.reason() + "; camera's: " + words(line));
            from += CAMERAS_PER_LINE;
        } while (from < cameras.size());
        return reasons;
    }

    private static String words(List<UUID> cameras) {
        return cameras.isEmpty() ? "geen" : String.join(" ", cameras.stream().map(UUID::toString).toList());
    }

    /** Whose camera it is was opened; about that person. */
    void opened(CaseSearch search, CameraId camera, MailAddress owner, String actor) {
        var about = new About(ObjectKind.CAMERA, camera.toString(), new DataSubject(owner.text()));
        var reason = search.reason() + "; zoeking " + search.id();
        log.record(Act.onScreen(actor, about, reason).done("cameras.contact", Action.CONSULT, PURPOSE, BASIS));
    }

    /** More than usual was asked of a second person. */
    void requested(CaseSearch search) {
        var reason = search.reason() + "; " + search.largerBecause();
        write("cameras.search.request", Action.COLLECT, search.id().toString(), reason, search.askedBy());
    }

    /** More than usual was asked and nobody was asked to allow it. */
    void refused(Wish wish, String actor) {
        log.record(new Processing(
                "cameras.search",
                Action.CONSULT,
                actor,
                "web",
                About.of(ObjectKind.CAMERA_SEARCH, "refused"),
                Outcome.REFUSED,
                PURPOSE,
                BASIS,
                wish.reason(),
                null));
    }

    /** A second person reads what a colleague asks, or decides. */
    void secondPerson(Action action, CaseSearch search, String why, String actor) {
        write("cameras.search.request", action, search.id().toString(), search.reason() + "; " + why, actor);
    }

    /** Somebody saw or took away a list of searches. */
    void listed(String list, String actor) {
        write("cameras.search.list", Action.CONSULT, "list", list, actor);
    }

    /** The same, before the first row leaves. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void exportedList(String list, String actor) {
        listed(list, actor);
    }

    private void write(String activity, Action action, String id, String reason, String actor) {
        log.record(Act.onScreen(actor, About.of(ObjectKind.CAMERA_SEARCH, id), reason)
                .done(activity, action, PURPOSE, BASIS));
    }

    /** Of one page that a map program read with a token of the search, in the caller's transaction. */
    public void mapped(CaseSearch search, List<UUID> cameras) {
        var about = About.of(ObjectKind.CAMERA_SEARCH, search.id().toString());
        reasons(search, cameras)
                .forEach(reason -> log.record(new Act(search.askedBy(), "api", about, reason)
                        .done("cameras.features", Action.CONSULT, PURPOSE, BASIS)));
    }

    /** Who asked the search made or withdrew a token of it, in the caller's transaction. */
    public void token(CaseSearch search, String what) {
        var reason = search.reason() + "; " + what;
        write("cameras.features.token", Action.CHANGE, search.id().toString(), reason, search.askedBy());
    }
}
