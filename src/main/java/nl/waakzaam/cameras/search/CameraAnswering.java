// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.site.Listing;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a search finds, and tells the processing log which cameras were shown, in the same transaction. */
@Service
class CameraAnswering {
    private final CaseSearches searches;
    private final CameraAnswers answers;
    private final CameraSearchLog log;
    private final Lists lists;

    CameraAnswering(CaseSearches searches, CameraAnswers answers, CameraSearchLog log, Lists lists) {
        this.searches = searches;
        this.answers = answers;
        this.log = log;
        this.lists = lists;
    }

    /** One that was allowed, of who looks; empty otherwise. */
    Optional<CaseSearch> find(UUID id, Actor actor) {
        return searches.find(id).filter(search -> search.isOf(actor));
    }

    @Transactional
    public Listing<FoundCamera> show(CaseSearch search, Wanted wanted, Actor actor) {
        var listing = lists.showAtOnce(answers.of(search, actor), wanted);
        var shown = listing.rows().stream().map(camera -> camera.id().value()).toList();
        log.shown(search, shown, actor.id());
        return listing;
    }

    void export(CaseSearch search, Wanted wanted, Actor actor, HttpServletResponse response) throws IOException {
        var list = answers.of(search, actor);
        lists.export(list, wanted, response, () -> log.exported(search, lists.ids(list, wanted), actor.id()));
    }
}
