// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Wanted;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** What a search finds, to who asked it; what waits or was refused tells only that. */
@Controller
class FoundCameraPages {
    static final String PATH = CameraSearchPages.PATH + "/zoekingen";
    static final String ONE = PATH + "/{id:[0-9a-f-]{36}}";

    private final CaseSearches searches;
    private final CameraAnswering answering;
    private final CurrentActor actor;
    private final Clock clock;

    FoundCameraPages(CaseSearches searches, CameraAnswering answering, CurrentActor actor, Clock clock) {
        this.searches = searches;
        this.answering = answering;
        this.actor = actor;
        this.clock = clock;
    }

    @ListMapping(ONE)
    String show(@PathVariable("id") UUID id, Wanted wanted, Model model) {
        var asked = searches.findAny(id)
                .filter(one -> one.search().isOf(actor.get()))
                .orElseThrow(FoundCameraPages::absent);
        if (asked.search().isAllowed()) {
            return show(asked.search(), wanted, model);
        }
        model.addAttribute("asked", asked);
        model.addAttribute("features", SearchDrawing.of(asked.search(), List.of()));
        return "cameras/search/waiting";
    }

    @PostMapping(ONE + ".csv")
    void export(@PathVariable("id") UUID id, Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get();
        var search = answering.find(id, who).orElseThrow(FoundCameraPages::absent);
        answering.export(search, wanted, who, response);
    }

    /** The answer of a search that is allowed, of who looks. */
    String show(CaseSearch search, Wanted wanted, Model model) {
        model.addAttribute("search", search);
        var listing = answering.show(search, wanted, actor.get());
        model.addAttribute("listing", listing);
        model.addAttribute("features", SearchDrawing.of(search, listing.rows()));
        model.addAttribute("now", clock.instant());
        return "cameras/search/answer";
    }

    static String path(CaseSearch search) {
        return PATH + "/" + search.id();
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
