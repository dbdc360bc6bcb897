// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.access.RecentProof;
import nl.waakzaam.cameras.search.CaseSearch;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A detective opens an own search for a map program, for some hours. */
@Controller
class CaseTokenPages {
    private static final String SEARCHES = "/politie/cameras/zoekingen/";
    private static final String TOKENS = "/sleutels";
    static final String PATH = SEARCHES + "{id:[0-9a-f-]{36}}" + TOKENS;
    static final String WITHDRAW = PATH + "/{sleutel:[0-9a-f-]{36}}/intrekken";
    private static final List<String> HOURS = List.of("1", "4", "8", "24");

    private final CaseTokenDesk desk;
    private final FeatureAddresses addresses;
    private final CurrentActor actor;
    private final RecentProof proof;
    private final Clock clock;

    CaseTokenPages(
            CaseTokenDesk desk, FeatureAddresses addresses, CurrentActor actor, RecentProof proof, Clock clock) {
        this.desk = desk;
        this.addresses = addresses;
        this.actor = actor;
        this.proof = proof;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@PathVariable("id") UUID id, HttpServletRequest request, Model model) {
        return show(own(id), "", new FormErrors(), request, model);
    }

    @PostMapping(PATH)
    String make(
            @PathVariable("id") UUID id,
            @RequestParam(name = "uren", defaultValue = "") String hours,
            HttpServletRequest request,
            Model model) {
        var search = own(id);
        var errors = new FormErrors();
        if (!HOURS.contains(hours)) {
            errors.add("uren", "features.token.hours.error");
        }
        if (!proof.isGiven(request)) {
            errors.add("bevestigen", "features.token.proof.error");
        }
        if (!errors.isEmpty()) {
            return show(search, hours, errors, request, model);
        }
        model.addAttribute("token", desk.make(search, Duration.ofHours(Long.parseLong(hours))));
        model.addAttribute("back", path(search));
        model.addAttribute("address", addresses.of(FeatureAddresses.ROOT));
        return "cameras/features/token";
    }

    @PostMapping(WITHDRAW)
    String withdraw(@PathVariable("id") UUID id, @PathVariable("sleutel") UUID token) {
        var search = own(id);
        desk.withdraw(search, token);
        return "redirect:" + path(search);
    }

    private String show(CaseSearch search, String hours, FormErrors errors, HttpServletRequest request, Model model) {
        model.addAttribute("search", search);
        model.addAttribute("path", path(search));
        model.addAttribute("tokens", desk.list(search));
        model.addAttribute("hours", HOURS);
        model.addAttribute("chosen", hours);
        model.addAttribute("errors", errors);
        model.addAttribute("confirm", proof.isGiven(request) ? "" : RecentProof.at(path(search)));
        model.addAttribute("now", clock.instant());
        return "cameras/features/tokens";
    }

    private CaseSearch own(UUID id) {
        return desk.find(id, actor.get()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String path(CaseSearch search) {
        return SEARCHES + search.id() + TOKENS;
    }
}
