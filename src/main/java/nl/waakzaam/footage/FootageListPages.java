// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.footage.OpeningDossiers.Outcome;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The dossiers of footage of the own police units, and the opening of one: a form with the search ({@code zoekvraag}) and
 * each chosen camera ({@code camera}), posted from the answer to the search.
 */
@Controller
class FootageListPages {
    static final String NEW = FootageList.PATH + "/nieuw";

    private final Lists lists;
    private final OpeningDossiers opening;
    private final FootageScope scope;
    private final FootageLog log;
    private final CurrentActor actor;
    private final Clock clock;

    FootageListPages(
            Lists lists, OpeningDossiers opening, FootageScope scope, FootageLog log, CurrentActor actor, Clock clock) {
        this.lists = lists;
        this.opening = opening;
        this.scope = scope;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
    }

    @ListMapping(FootageList.PATH)
    String list(Wanted wanted, Model model) {
        var who = actor.get();
        model.addAttribute("listing", lists.show(FootageList.of(units()), wanted, () -> log.listed(who.id())));
        model.addAttribute("now", clock.instant());
        return "footage/dossiers";
    }

    @PostMapping(FootageList.PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get();
        lists.export(FootageList.of(units()), wanted, response, () -> log.exported(who.id()));
    }

    @PostMapping(NEW)
    String open(
            @RequestParam(name = "zoekvraag", defaultValue = "") String search,
            @RequestParam(name = "camera", defaultValue = "") List<String> cameras,
            @RequestParam(name = "eenheid", defaultValue = "") String unit,
            Model model) {
        var chosen = scope.chosen(actor.get(), unit);
        if (chosen.isEmpty()) {
            var errors = unit.isEmpty() ? new FormErrors() : FormErrors.one("eenheid", "footage.error.eenheid");
            return shown(search, cameras, errors, model);
        }
        var ids = cameras.stream()
                .flatMap(FootageListPages::id)
                .map(CameraId::new)
                .toList();
        var outcome = id(search)
                .findFirst()
                .map(one -> opening.open(one, ids, chosen.get().code(), actor.get()))
                .orElseGet(() -> new Outcome.Refused(OpeningDossiers.Why.NO_SEARCH));
        return switch (outcome) {
            case Outcome.Opened(var dossier) -> "redirect:" + FootageList.PATH + "/" + dossier;
            case Outcome.Refused(var why) ->
                shown(search, cameras, FormErrors.one("eenheid", "footage.refused." + why), model);
        };
    }

    private String shown(String search, List<String> cameras, FormErrors errors, Model model) {
        model.addAttribute("search", search);
        model.addAttribute("cameras", cameras);
        model.addAttribute("units", scope.unitsOf(actor.get()));
        model.addAttribute("errors", errors);
        return "footage/new";
    }

    private List<String> units() {
        return scope.unitsOf(actor.get()).stream().map(PoliceUnit::code).toList();
    }

    private static Stream<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text)).stream();
        } catch (IllegalArgumentException none) {
            return Stream.empty();
        }
    }
}
